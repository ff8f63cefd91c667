import { parentPort } from 'node:worker_threads';
import { KeptResults } from '#library/kept-results.ts';
import { compressFile } from './compress-file.ts';
import type { Compressed, Share } from './compress.ts';

/** One of the threads of `compressTextFiles`: takes the next file that none has taken until there is none. */
parentPort?.on('message', (share: Share) => {
  parentPort?.postMessage(compressShare(share));
});

function compressShare({ files, taken, quality, keptFolder }: Share): Compressed {
  const kept = keptFolder === undefined ? undefined : new KeptResults(keptFolder);
  let compressed = 0;
  for (;;) {
    const file = files[Atomics.add(taken, 0, 1)];
    if (file === undefined) return { compressed, used: [...(kept?.used ?? [])] };
    if (compressFile(file, { quality, kept })) compressed += 1;
  }
}
