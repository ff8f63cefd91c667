import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatBytes } from '#domain/number.ts';
import { listFiles } from '#publish/site-files.ts';

const PLACE = /(<span data-size-of="\/([^"]+)"[^>]*>)(?=<\/span>)/g;

/** Writes beside every link that leaves room for it how large its file is: a page is made before its files are. */
export async function fillSizes(folder: string): Promise<void> {
  const pages = (await listFiles(folder)).filter((path) => path.endsWith('.html'));
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
