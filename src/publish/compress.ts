import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { KeptResults } from '#library/kept-results.ts';
import { compressFile } from './compress-file.ts';

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
/** 10 gives copies 6% smaller than 8 and takes ten times as long: more than making the pages, on a large site. */
export const BROTLI_QUALITY = { best: 10, fast: 8 } as const;
const LARGE_SITE = 16 * 1024 * 1024;
/** Fewer are done before a thread has started. */
const WORTH_THREADS = 32;

export interface CompressOptions {
  kept?: KeptResults;
  /** Of brotli; `brotliQualityFor` the folder when it is not said. */
  quality?: number;
  /** Paths below the folder of files that are not at their end. */
  leave?: readonly string[];
}

/** What a thread is asked for. */
export interface Share {
  files: readonly string[];
  /** How many of the files have been taken, by any thread. */
  taken: Int32Array;
  quality: number;
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
  { kept, quality, leave = [] }: CompressOptions = {},
): Promise<number> {
  const waiting = waitingIn(folder);
  const how = { quality: quality ?? qualityFor(waiting), kept };
  const left = new Set(leave.map((path) => join(folder, path)));
  const files = waiting.filter((file) => !left.has(file));
  if (files.length < WORTH_THREADS) return files.filter((file) => compressFile(file, how)).length;
  const share: Share = {
    files,
    taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    quality: how.quality,
    keptFolder: kept?.folder,
  };
  const shares = await Promise.all(
    Array.from({ length: availableParallelism() }, () => inThread(share)),
  );
  for (const { used } of shares) kept?.use(used);
  return shares.reduce((sum, { compressed }) => sum + compressed, 0);
}

/** How hard the files that wait in a folder are best compressed: harder where there are few bytes of them. */
export function brotliQualityFor(folder: string): number {
  return qualityFor(waitingIn(folder));
}

function qualityFor(files: readonly string[]): number {
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return total > LARGE_SITE ? BROTLI_QUALITY.fast : BROTLI_QUALITY.best;
}

/** Text files without their copies, in order. */
function waitingIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const present = new Set(names);
  return names
    .filter((name) => TEXT_EXTENSIONS.has(extname(name)) && !present.has(`${name}.br`))
    .sort()
    .map((name) => join(folder, name));
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
