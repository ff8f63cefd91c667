import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

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
const BROTLI_QUALITY = 10;
const GZIP_LEVEL = 9;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Leaves a `.br` and a `.gz` copy beside every text file over 1 kB; returns how many files got them.
 * A file that came with its copies keeps them.
 */
export async function compressTextFiles(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const present = new Set(names);
  const waiting = names
    .filter((name) => isWorthCompressing(name) && !present.has(`${name}.br`))
    .sort();
  let compressed = 0;
  const work = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (await compressFile(join(folder, name))) compressed += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work));
  return compressed;
}

function isWorthCompressing(name: string): boolean {
  return TEXT_EXTENSIONS.has(extname(name));
}

/** Writes the copies of one file and says whether it is long enough to have any. */
export async function compressFile(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  if (bytes.length <= SMALLEST_SIZE) return false;
  const [brotli, zipped] = await Promise.all([
    toBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    toGzip(bytes, { level: GZIP_LEVEL }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)]);
  return true;
}
