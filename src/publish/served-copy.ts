import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { listFiles, originalOf } from './site-files.ts';

const MEANWHILE = 30_000;
const unpack = { '.br': promisify(brotliDecompress), '.gz': promisify(gunzip) };

/** A copy of the site as someone gets it: a folder, or what a web address answers. */
export interface ServedCopy {
  /** Bytes of a file, uncompressed; undefined when the copy has none. */
  read(path: string): Promise<Buffer<ArrayBuffer> | undefined>;
  /** Every file there is; undefined where that cannot be known. */
  list(): Promise<string[] | undefined>;
}

/** Opens "https://site.vn/" or a folder's path; undefined when there is nothing of the kind. */
export function openCopy(place: string): ServedCopy | undefined {
  if (/^https?:\/\//.test(place)) return webCopy(place);
  return existsSync(place) ? folderCopy(place) : undefined;
}

function folderCopy(folder: string): ServedCopy {
  return {
    read: (path) => readFile(join(folder, path)).catch(() => undefined),
    list: () => listFiles(folder),
  };
}

function webCopy(address: string): ServedCopy {
  const base = address.endsWith('/') ? address : `${address}/`;
  return {
    async read(path) {
      const page = path.replace(/(^|\/)index\.html$/, '$1');
      const url = new URL(page.split('/').map(encodeURIComponent).join('/'), base);
      const ask = (address: URL) =>
        fetch(address, {
          // What browsers ask for, so that the compressed copies are seen too.
          headers: { 'Accept-Encoding': 'br, gzip' },
          redirect: 'manual',
          cache: 'no-store',
          signal: AbortSignal.timeout(MEANWHILE),
        });
      const first = await ask(url);
      // A former address is sent on to the new one; its own page then answers by its file's name.
      const isSentOn = first.status === 301 && page !== path;
      const response = isSentOn ? await ask(new URL(path, base)) : first;
      return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
    },
    list: () => Promise.resolve(undefined),
  };
}

/** Compressed copies that do not unpack to the file they stand beside: a browser would see other words than the record's. */
export async function unfaithfulCopies(
  copy: ServedCopy,
  paths: readonly string[],
): Promise<string[]> {
  const all = new Set(paths);
  const unfaithful: string[] = [];
  for (const path of paths) {
    const original = originalOf(path, all);
    if (original === undefined) continue;
    const [packed, plain] = [await copy.read(path), await copy.read(original)];
    const unpacked = await unpack[path.endsWith('.br') ? '.br' : '.gz'](packed ?? '').catch(
      () => undefined,
    );
    if (plain === undefined || unpacked?.equals(plain) !== true) unfaithful.push(path);
  }
  return unfaithful;
}
