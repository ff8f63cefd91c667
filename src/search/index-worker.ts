import { parentPort } from 'node:worker_threads';
import { KeptResults } from '#library/kept-results.ts';
import { IndexMaker } from './build-index.ts';
import type { IndexAnswer, IndexOrder, IndexTask } from './index-thread.ts';

/** The other end of `IndexThread`: is told its task, then takes orders. A fault ends the thread and is told there. */
parentPort?.once('message', ({ root, content, kept }: IndexTask) => {
  const maker = new IndexMaker({ root, content, kept: new KeptResults(kept) });
  parentPort?.on('message', (order: IndexOrder) => {
    if (order === 'close') void close(maker);
    else if ('give' in order) maker.give(order.give);
    else void make(maker, order.make);
  });
});

async function make(maker: IndexMaker, folder: string): Promise<void> {
  const making = maker.make(folder);
  answer('read');
  const { pages, files } = await making;
  answer(
    { pages, files: [...files] },
    Array.from(files.values(), ({ buffer }) => buffer),
  );
  maker.keep();
  parentPort?.close();
}

async function close(maker: IndexMaker): Promise<void> {
  await maker.close();
  parentPort?.close();
}

/** @param handed memory that goes over to the other end. */
function answer(answer: IndexAnswer, handed: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, handed);
}
