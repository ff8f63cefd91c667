import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { KeptResults } from '#library/kept-results.ts';

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
/** 10 gives copies 6% smaller than 8 and takes ten times as long: more than making the pages, on a large site. */
const BROTLI_QUALITY = 10;
const BROTLI_QUALITY_OF_LARGE_SITE = 8;
const LARGE_SITE = 16 * 1024 * 1024;
const GZIP_LEVEL = 9;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Leaves a `.br` and a `.gz` copy beside every text file over 1 kB; returns how many files got them.
 * A file that came with its copies keeps them. Copies of bytes an earlier build compressed are taken from `kept`.
 */
export async function compressTextFiles(folder: string, kept?: KeptResults): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const present = new Set(names);
  const waiting = names
    .filter((name) => isWorthCompressing(name) && !present.has(`${name}.br`))
    .sort();
  const quality = await qualityFor(waiting.map((name) => join(folder, name)));
  let compressed = 0;
  const work = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (await compressFile(join(folder, name), { quality, kept })) compressed += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work));
  await kept?.forgetUnused();
  return compressed;
}

function isWorthCompressing(name: string): boolean {
  return TEXT_EXTENSIONS.has(extname(name));
}

async function qualityFor(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total > LARGE_SITE ? BROTLI_QUALITY_OF_LARGE_SITE : BROTLI_QUALITY;
}

interface Manner {
  quality: number;
  kept?: KeptResults | undefined;
}

/** Writes the copies of one file and says whether it is long enough to have any. */
export async function compressFile(
  file: string,
  { quality, kept }: Manner = { quality: BROTLI_QUALITY },
): Promise<boolean> {
  const bytes = await readFile(file);
  if (bytes.length <= SMALLEST_SIZE) return false;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const [brotli, zipped] = await Promise.all([
    once(kept, `${hash}-${process.versions.brotli}-${quality}.br`, () =>
      toBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    ),
    once(kept, `${hash}-${process.versions.zlib}-${GZIP_LEVEL}.gz`, () =>
      toGzip(bytes, { level: GZIP_LEVEL }),
    ),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)]);
  return true;
}

async function once(
  kept: KeptResults | undefined,
  key: string,
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  const known = await kept?.get(key);
  if (known !== undefined) return known;
  const made = await make();
  await kept?.keep(key, made);
  return made;
}
