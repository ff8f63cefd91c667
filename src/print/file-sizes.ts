import { readFileSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatBytes } from '#domain/number.ts';
import { listFiles } from '#publish/site-files.ts';

const PLACE = /(<span data-size-of="\/([^"]+)"[^>]*>)(?=<\/span>)/g;

/** Paths below a built site's folder of the pages that leave room for the size of a file. */
export async function pagesForSizes(folder: string): Promise<string[]> {
  const pages = (await listFiles(folder)).filter((path) => path.endsWith('.html'));
  return pages.filter((page) => readFileSync(join(folder, page), 'utf8').search(PLACE) >= 0);
}

/** Writes beside every link of these pages that leaves room for it how large its file is: a page is made before its files are. */
export async function fillSizes(folder: string, pages: readonly string[]): Promise<void> {
  for (const page of pages) {
    const file = join(folder, page);
    const html = await readFile(file, 'utf8');
    const places = Array.from(html.matchAll(PLACE), ([, , target = '']) => target);
    if (places.length === 0) continue;
    const sizes = new Map<string, string>();
    for (const target of places) {
      sizes.set(target, formatBytes((await stat(join(folder, target))).size));
    }
    await writeFile(
      file,
      html.replace(PLACE, (place, _start, target: string) => `${place}${sizes.get(target) ?? ''}`),
    );
  }
}
