import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { KeptPack } from '#library/kept-pack.ts';
import { sha256 } from '#library/sha256.ts';

/** A smaller file fits in one packet anyway. */
const SMALLEST_SIZE = 1024;
const GZIP_LEVEL = 9;
/** Of brotli, in bits: bounds, and how many bytes short of its power of two a window ends (RFC 7932). */
const SMALLEST_WINDOW = 16;
const LARGEST_WINDOW = 22;
const MOST_BEFORE_WINDOW = 16;

export interface Compressing {
  /** Of brotli, 0 to 11. */
  quality: number;
  /** Write no `.gz` copy. */
  isOnlyBrotli?: boolean;
  /** Copies of bytes that earlier builds compressed. */
  kept?: KeptPack | undefined;
}

/** Writes the `.br` and the `.gz` copy of one file and says whether it is long enough to have any. */
export function compressFile(
  file: string,
  { quality, isOnlyBrotli = false, kept }: Compressing,
): boolean {
  const bytes = readFileSync(file);
  if (bytes.length <= SMALLEST_SIZE) return false;
  const hash = sha256(bytes);
  const window = windowFor(bytes.length);
  const brotli = once(kept, `${hash}-${process.versions.brotli}-${quality}-${window}.br`, () =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGWIN]: window,
      },
    }),
  );
  writeFileSync(`${file}.br`, brotli);
  if (isOnlyBrotli) return true;
  const zipped = once(kept, `${hash}-${process.versions.zlib}-${GZIP_LEVEL}.gz`, () =>
    gzipSync(bytes, { level: GZIP_LEVEL }),
  );
  writeFileSync(`${file}.gz`, zipped);
  return true;
}

/** Brotli clears its whole window for each file: one that just holds the file gives as short a copy a fifth sooner. */
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
