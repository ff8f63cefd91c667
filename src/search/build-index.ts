import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content } from '#domain/content.ts';
import { today } from '#library/clock.ts';
import { contentRoot, edition } from '#library/edition.ts';
import { joinLibrary } from '#library/join.ts';
import type { KeptResults } from '#library/kept-results.ts';
import { readContent } from '#library/read-files.ts';
import { extractPages } from './extract-pages.ts';
import { attachmentRecords, libraryRecords } from './records.ts';
import { vocabularyOf } from './vocabulary.ts';
import { writeIndex } from './write-index.ts';

interface Making {
  /** What the site was built from, where that has just been read. */
  content?: Content;
  /** What earlier builds read from the same pages. */
  kept?: KeptResults;
}

/**
 * Writes the search index into a built site. Pages marked with `data-pagefind-body` are indexed whole;
 * communes, terms and pages of attached files, many to a page, each on their own.
 */
export async function buildIndex(
  distFolder: string,
  root = process.cwd(),
  { content = contentOf(root), kept }: Making = {},
): Promise<{ pages: number }> {
  const library = joinLibrary(content, today(), edition());
  const records = [...libraryRecords(library), ...(await attachmentRecords(library, root))];
  const pages = await extractPages(distFolder, records, kept);
  const texts = pages.flatMap(({ stored: { title, text } }) => [title, text]);
  const addresses = pages.map(({ stored }) => stored.url);
  for (const [path, bytes] of writeIndex(pages, vocabularyOf(library, texts, addresses))) {
    const file = join(distFolder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return { pages: pages.length };
}

function contentOf(root: string): Content {
  const { content } = readContent(contentRoot(root), join(root, 'public'));
  if (content === undefined) throw new Error('Nội dung có lỗi. Chạy "npm run check" để xem.');
  return content;
}
