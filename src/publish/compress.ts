import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { allEnded } from '#library/all-ended.ts';
import { askThread } from '#library/ask-thread.ts';
import type { KeptPack } from '#library/kept-pack.ts';
import { compressFile, isText, QUICK_QUALITY } from './compress-file.ts';
import { CMS_FOLDER } from './headers.ts';
import { listFiles } from './site-files.ts';

/** What is published is fetched again and again: the smallest there is, or nearly, for sites that would take minutes. */
export const SMALLEST_QUALITY = 11;
const NEARLY_SMALLEST_QUALITY = 10;
const LARGE_SITE = 16 * 1024 * 1024;
/** Fewer are done before a thread has started. */
const WORTH_THREADS = 32;

/** What each thread is given. */
export interface Share {
  files: readonly FileToCompress[];
  /** How many of the files have been taken, by any thread. */
  taken: Int32Array;
  keptFolder: string | undefined;
}

export interface FileToCompress {
  file: string;
  /** Of brotli. */
  quality: number;
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
 * Leaves a `.br` and a `.gz` copy beside every text file over 1 kB, the smallest that there are but for the editor's,
 * which few ever fetch; says how many files got them. Copies of bytes that were compressed before are taken from `kept`.
 */
export async function compressTextFiles(
  folder: string,
  { kept }: { kept?: KeptPack | undefined } = {},
): Promise<number> {
  const paths = (await listFiles(folder)).filter(isText);
  const isEditors = (path: string) => `/${path}`.startsWith(CMS_FOLDER);
  const quality = publishedQualityFor(
    paths.filter((path) => !isEditors(path)).map((path) => join(folder, path)),
  );
  const files = paths.map((path) => ({
    file: join(folder, path),
    quality: isEditors(path) ? QUICK_QUALITY : quality,
  }));
  if (files.length < WORTH_THREADS) {
    return files.filter((each) => compressFile(each.file, { ...each, kept })).length;
  }
  const share: Share = {
    files,
    taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    keptFolder: kept?.folder,
  };
  const shares = await allEnded(
    Array.from({ length: availableParallelism() }, () => inThread(share)),
  );
  for (const { used } of shares) kept?.use(used);
  return shares.reduce((sum, { compressed }) => sum + compressed, 0);
}

/** How hard files are best compressed for good: a little less hard where there are many bytes of them. */
export function publishedQualityFor(files: readonly string[]): number {
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return total > LARGE_SITE ? NEARLY_SMALLEST_QUALITY : SMALLEST_QUALITY;
}

async function inThread(share: Share): Promise<Compressed> {
  const module = new URL('./compress-worker.ts', import.meta.url);
  return compressedSchema.parse(await askThread(module, 'nén', share));
}
