import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { KeptPack } from '#library/kept-pack.ts';
import { compressFile, type Compressing } from './compress-file.ts';
import { CMS_FOLDER } from './headers.ts';

const TEXT_EXTENSIONS = new Set([
  '.html',
  '.css',
  '.js',
  '.svg',
  '.json',
  '.csv',
  '.xml',
  '.txt',
  '.ics',
  // The word shards of the search.
  '.bin',
]);
/**
 * A build is waited for, what is published is fetched again and again. On this site's pages 11 gives copies 8% smaller
 * than 8 and takes thirty times as long; 10 is 6% and ten times, for sites that would take minutes.
 */
export const BROTLI_QUALITY = { built: 8, published: 11, publishedLarge: 10 } as const;
const LARGE_SITE = 16 * 1024 * 1024;
/** Fewer are done before a thread has started. */
const WORTH_THREADS = 32;

export interface CompressOptions {
  kept?: KeptPack | undefined;
  /** Paths below the folder of files that are not at their end. */
  leave?: readonly string[];
}

/** What a thread is asked for. */
export interface Share {
  files: readonly string[];
  /** How many of the files have been taken, by any thread. */
  taken: Int32Array;
  quality: number;
  isOnlyBrotli: boolean;
  keptFolder: string | undefined;
}

export interface Compressed {
  compressed: number;
  /** Keys of the kept results that were given or kept. */
  used: readonly string[];
}

const compressedSchema: z.ZodType<Compressed> = z.object({
  compressed: z.number(),
  used: z.array(z.string()),
});

/**
 * Leaves a `.br` and a `.gz` copy beside every text file over 1 kB that is there at the call; says how many files got
 * them. A file that has its copies keeps them. Copies of bytes an earlier build compressed are taken from `kept`.
 */
export async function compressTextFiles(
  folder: string,
  { kept, leave = [] }: CompressOptions = {},
): Promise<number> {
  const left = new Set(leave);
  const files = textFilesIn(folder, { haveCopies: false }).filter((path) => !left.has(path));
  return compressAll(inFolder(folder, files), { quality: BROTLI_QUALITY.built, kept });
}

/** Replaces the `.br` copies by the smallest there are, but those of the editor, which few ever fetch. */
export async function compressHarder(
  folder: string,
  { kept }: Pick<CompressOptions, 'kept'> = {},
): Promise<number> {
  const paths = textFilesIn(folder, { haveCopies: true });
  const files = inFolder(
    folder,
    paths.filter((path) => !`/${path}`.startsWith(CMS_FOLDER)),
  );
  return compressAll(files, { quality: publishedQualityFor(files), isOnlyBrotli: true, kept });
}

/** How hard files are best compressed for good: a little less hard where there are many bytes of them. */
export function publishedQualityFor(files: readonly string[]): number {
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return total > LARGE_SITE ? BROTLI_QUALITY.publishedLarge : BROTLI_QUALITY.published;
}

/** Says how many of the files are long enough to have copies. */
async function compressAll(
  files: readonly string[],
  { kept, ...how }: Compressing,
): Promise<number> {
  if (files.length < WORTH_THREADS) {
    return files.filter((file) => compressFile(file, { ...how, kept })).length;
  }
  const share: Share = {
    isOnlyBrotli: false,
    ...how,
    files,
    taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    keptFolder: kept?.folder,
  };
  const shares = await Promise.all(
    Array.from({ length: availableParallelism() }, () => inThread(share)),
  );
  for (const { used } of shares) kept?.use(used);
  return shares.reduce((sum, { compressed }) => sum + compressed, 0);
}

/** Paths of the text files that have their copies, or of those that have not, in order. */
function textFilesIn(folder: string, { haveCopies }: { haveCopies: boolean }): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const present = new Set(names);
  return names
    .filter((name) => TEXT_EXTENSIONS.has(extname(name)))
    .filter((name) => present.has(`${name}.br`) === haveCopies)
    .sort();
}

function inFolder(folder: string, paths: readonly string[]): string[] {
  return paths.map((path) => join(folder, path));
}

/** Threads that wait for work: starting one takes a third of a second. */
const idle = new Set<Worker>();

/** Has the threads start while there is other work. */
export function readyCompression(): void {
  while (idle.size < availableParallelism()) idle.add(startThread());
}

function startThread(): Worker {
  const worker = new Worker(new URL('./compress-worker.ts', import.meta.url));
  // Its fault is told to whoever waits for its answer.
  worker.on('error', () => undefined);
  worker.once('exit', () => idle.delete(worker));
  worker.unref();
  return worker;
}

async function inThread(share: Share): Promise<Compressed> {
  const [worker = startThread()] = idle;
  idle.delete(worker);
  worker.ref();
  const compressed = await answerOf(worker, share);
  // It ends with the process, and does not hold it back.
  worker.unref();
  idle.add(worker);
  return compressed;
}

async function answerOf(worker: Worker, share: Share): Promise<Compressed> {
  const settled = new AbortController();
  const { signal } = settled;
  const stopped = once(worker, 'exit', { signal }).then(([code]) => {
    throw new Error(`Luồng nén dừng giữa chừng (mã ${String(code)}).`);
  });
  const answered = once(worker, 'message', { signal });
  worker.postMessage(share);
  try {
    const answers: unknown[] = await Promise.race([answered, stopped]);
    return compressedSchema.parse(answers[0]);
  } finally {
    settled.abort();
  }
}
