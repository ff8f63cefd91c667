import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content } from '#domain/content.ts';
import { today } from '#library/clock.ts';
import { contentRoot, edition } from '#library/edition.ts';
import { joinLibrary } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { PageReader } from './page-reader.ts';
import { builtPages, recordSource } from './page-source.ts';
import { attachmentRecords, libraryRecords } from './records.ts';
import { vocabularyOf } from './vocabulary.ts';
import { indexFiles } from './index-files.ts';

interface Making {
  /** What the site was built from, where that has just been read. */
  content?: Content;
  /** Which has perhaps been given pages already. */
  reader?: PageReader;
}

/** The files of a search index by their paths from the site's root, and how many pages they find. */
export interface SearchIndex {
  pages: number;
  files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes the search index of a built site, whose pages have been read when the call returns. Pages marked with
 * `data-pagefind-body` are indexed whole; communes, terms and pages of attached files, many to a page, each on their own.
 */
export async function makeIndex(
  distFolder: string,
  root = process.cwd(),
  { content = contentOf(root), reader = new PageReader() }: Making = {},
): Promise<SearchIndex> {
  const marked = builtPages(distFolder);
  const library = joinLibrary(content, today(), edition());
  const records = [...libraryRecords(library), ...(await attachmentRecords(library, root))];
  const pages = await reader.read([...marked, ...records.map(recordSource)]);
  const texts = pages.flatMap(({ stored: { title, text } }) => [title, text]);
  const addresses = pages.map(({ stored }) => stored.url);
  const files = indexFiles(pages, vocabularyOf(library, texts, addresses));
  return { pages: pages.length, files };
}

/** Puts a search index into the site it was made of. */
export async function writeIndex(distFolder: string, { files }: SearchIndex): Promise<void> {
  for (const [path, bytes] of files) {
    const file = join(distFolder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

function contentOf(root: string): Content {
  const { content } = readContent(contentRoot(root), join(root, 'public'));
  if (content === undefined) throw new Error('Nội dung có lỗi. Chạy "npm run check" để xem.');
  return content;
}
