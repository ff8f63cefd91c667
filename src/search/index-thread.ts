import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Content } from '#domain/content.ts';
import type { SearchIndex } from './build-index.ts';
import type { Source } from './page-source.ts';

/** What the thread begins with. */
export interface IndexTask {
  /** The project's. */
  root: string;
  content: Content;
  /** For what it leaves the next build. */
  kept: string;
}

/** What the thread is asked for: to read a page ahead, to make the index of a folder, or to stop without one. */
export type IndexOrder = { give: Source } | { make: string } | 'close';

/** What it answers to `make`: that the pages have been read, then the index. */
export type IndexAnswer = 'read' | { pages: number; files: [string, Uint8Array<ArrayBuffer>][] };

const answerSchema: z.ZodType<IndexAnswer> = z.union([
  z.literal('read'),
  z.object({
    pages: z.number(),
    files: z.array(z.tuple([z.string(), z.instanceof(Uint8Array)])),
  }),
]);

/** `IndexMaker` in a thread of its own: pages are read and counted while others are drawn. */
export class IndexThread {
  readonly #worker = new Worker(new URL('./index-worker.ts', import.meta.url));
  readonly #read = Promise.withResolvers<undefined>();
  readonly #made = Promise.withResolvers<SearchIndex>();
  readonly #ended = Promise.withResolvers<undefined>();

  constructor(task: IndexTask) {
    // Faults are told where the answer is awaited.
    for (const { promise } of [this.#read, this.#made]) promise.catch(() => undefined);
    this.#worker.on('message', (message: unknown) => {
      this.#receive(answerSchema.parse(message));
    });
    this.#worker.once('error', (fault) => {
      this.#fail(fault);
    });
    this.#worker.once('exit', (code) => {
      this.#fail(new Error(`Luồng lập mục lục dừng giữa chừng (mã ${code}).`));
      this.#ended.resolve(undefined);
    });
    this.#worker.postMessage(task);
  }

  give(source: Source): void {
    this.#order({ give: source });
  }

  /** Comes back when the pages of the folder have been read, while the index is still being made. */
  async make(distFolder: string): Promise<{ index: Promise<SearchIndex> }> {
    this.#order({ make: distFolder });
    await this.#read.promise;
    return { index: this.#made.promise };
  }

  /** Where no index is wanted after all. */
  async close(): Promise<void> {
    this.#order('close');
    await this.#ended.promise;
  }

  #receive(answer: IndexAnswer): void {
    if (answer === 'read') this.#read.resolve(undefined);
    else this.#made.resolve({ pages: answer.pages, files: new Map(answer.files) });
  }

  #fail(fault: unknown): void {
    this.#read.reject(fault);
    this.#made.reject(fault);
  }

  #order(order: IndexOrder): void {
    this.#worker.postMessage(order);
  }
}
