import { parentPort } from 'node:worker_threads';
import { KeptPack } from '#library/kept-pack.ts';
import { compressFile } from './compress-file.ts';
import type { Compressed, Share } from './compress.ts';

/** One of the threads of `compressTextFiles`: takes the next file that none has taken until there is none. */
parentPort?.once('message', (share: Share) => {
  parentPort?.postMessage(compressShare(share));
});

function compressShare({ files, taken, keptFolder }: Share): Compressed {
  const kept = keptFolder === undefined ? undefined : new KeptPack(keptFolder);
  let compressed = 0;
  for (;;) {
    const next = files[Atomics.add(taken, 0, 1)];
    if (next === undefined) break;
    try {
      if (compressFile(next.file, { ...next, kept })) compressed += 1;
    } catch (error) {
      // The other threads need not go on.
      Atomics.store(taken, 0, files.length);
      throw error;
    }
  }
  kept?.write();
  return { compressed, used: [...(kept?.used ?? [])] };
}
