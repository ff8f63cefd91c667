import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync, type BrotliOptions } from 'node:zlib';
import type { KeptPack } from '#library/kept-pack.ts';
import { sha256 } from '#library/sha256.ts';

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
/** A smaller file fits in one packet anyway. */
const SMALLEST_SIZE = 1024;
const GZIP_LEVEL = 9;
/** Of brotli, in bits: bounds, and how many bytes short of its power of two a window ends (RFC 7932). */
const SMALLEST_WINDOW = 16;
const LARGEST_WINDOW = 22;
const MOST_BEFORE_WINDOW = 16;
/** Brotli's where somebody waits: copies 8% larger than the smallest, in a thirtieth of the time. */
export const QUICK_QUALITY = 8;

export interface Compressing {
  /** Of brotli, 0 to 11. */
  quality: number;
  /** Copies of bytes that were compressed before. */
  kept?: KeptPack | undefined;
}

/** Whether a file is sent smaller: a text, by its name. */
export function isText(path: string): boolean {
  return TEXT_EXTENSIONS.has(extname(path));
}

/** Whether as many bytes are sent the sooner for being compressed. */
export function isWorthCompressing(size: number): boolean {
  return size > SMALLEST_SIZE;
}

/** For a text of as many bytes. Brotli clears its whole window: one that just holds the text is as good, a fifth sooner. */
export function brotliOptions(size: number, quality: number): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
      [constants.BROTLI_PARAM_LGWIN]: windowFor(size),
    },
  };
}

/** Writes the `.br` and the `.gz` copy of one file and says whether it is long enough to have any. */
export function compressFile(file: string, { quality, kept }: Compressing): boolean {
  const bytes = readFileSync(file);
  if (!isWorthCompressing(bytes.length)) return false;
  const hash = sha256(bytes);
  const window = windowFor(bytes.length);
  const brotli = once(kept, `${hash}-${process.versions.brotli}-${quality}-${window}.br`, () =>
    brotliCompressSync(bytes, brotliOptions(bytes.length, quality)),
  );
  writeFileSync(`${file}.br`, brotli);
  const zipped = once(kept, `${hash}-${process.versions.zlib}-${GZIP_LEVEL}.gz`, () =>
    gzipSync(bytes, { level: GZIP_LEVEL }),
  );
  writeFileSync(`${file}.gz`, zipped);
  return true;
}

function windowFor(size: number): number {
  const bits = Math.ceil(Math.log2(size + MOST_BEFORE_WINDOW));
  return Math.min(LARGEST_WINDOW, Math.max(SMALLEST_WINDOW, bits));
}

function once(kept: KeptPack | undefined, key: string, make: () => Buffer): Uint8Array {
  const known = kept?.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept?.keep(key, made);
  return made;
}
