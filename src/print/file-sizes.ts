import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatBytes } from '#domain/number.ts';
import { listFiles } from '#publish/site-files.ts';

const PLACE = /(<span data-size-of="\/([^"]+)"[^>]*>)(?=<\/span>)/g;

/** Writes beside every link that leaves room for it how large its file is: a page is made before its files are. */
export async function fillSizes(folder: string): Promise<void> {
  for (const page of (await listFiles(folder)).filter((path) => path.endsWith('.html'))) {
    const file = join(folder, page);
    const html = readFileSync(file, 'utf8');
    const sized = html.replace(PLACE, (place, _start, target: string) => {
      return `${place}${formatBytes(statSync(join(folder, target)).size)}`;
    });
    if (sized !== html) writeFileSync(file, sized);
  }
}
