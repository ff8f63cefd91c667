import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { KeptPack } from '#library/kept-pack.ts';
import { compressFile } from './compress-file.ts';
import type { Compressed, Share } from './compress.ts';

/** Nicer than what the build waits for; only Linux takes a thread's own. */
const NICENESS = 10;
if (process.platform === 'linux') setPriority(NICENESS);

/** One of the threads of `compressTextFiles`: takes the next file that none has taken until there is none. */
parentPort?.on('message', (share: Share) => {
  parentPort?.postMessage(compressShare(share));
});

function compressShare({ files, taken, keptFolder, ...how }: Share): Compressed {
  const kept = keptFolder === undefined ? undefined : new KeptPack(keptFolder);
  let compressed = 0;
  for (;;) {
    const file = files[Atomics.add(taken, 0, 1)];
    if (file === undefined) break;
    if (compressFile(file, { ...how, kept })) compressed += 1;
  }
  kept?.write();
  return { compressed, used: [...(kept?.used ?? [])] };
}
