import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { PAGE_KIND_LABELS } from '#domain/labels.ts';
import { today } from '#library/clock.ts';
import { contentRoot, edition } from '#library/edition.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { readPages, type IndexedPage } from './read-pages.ts';
import { attachmentRecords, libraryRecords, type SearchRecord } from './records.ts';
import { vocabularyOf } from './vocabulary.ts';
import { writeIndex } from './write-index.ts';

/** Drawings, and the tables folded away under them, repeat what other pages say. */
const NOT_TEXT = ['svg', 'details'];

/**
 * Writes the search index into a built site. Pages marked with `data-pagefind-body` are indexed whole;
 * communes, terms and pages of attached files, many to a page, each on their own.
 */
export async function buildIndex(
  distFolder: string,
  root = process.cwd(),
): Promise<{ pages: number }> {
  const library = libraryOf(root);
  const records = [...libraryRecords(library), ...(await attachmentRecords(library, root))];
  const pages = await extractPages(distFolder, records);
  const texts = pages.flatMap(({ stored: { title, text } }) => [title, text]);
  const addresses = pages.map(({ stored }) => stored.url);
  for (const [path, bytes] of writeIndex(pages, vocabularyOf(library, texts, addresses))) {
    const file = join(distFolder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return { pages: pages.length };
}

/** Pages and records as Pagefind reads them, by address; its own index is not used. */
async function extractPages(
  distFolder: string,
  records: readonly SearchRecord[],
): Promise<IndexedPage[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi', excludeSelectors: NOT_TEXT });
  if (index === undefined) throw new Error(`Không mở được bộ lập chỉ mục: ${errors.join('; ')}`);
  try {
    await addPages(index, distFolder);
    for (const record of records) refuse(await index.addCustomRecord(toCustomRecord(record)));
    return await readPages(index);
  } finally {
    await close();
  }
}

async function addPages(index: PagefindIndex, distFolder: string): Promise<void> {
  for (const path of globSync('**/index.html', { cwd: distFolder }).sort()) {
    const content = await readFile(join(distFolder, path), 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    const url = `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    refuse(await index.addHTMLFile({ url, content }));
  }
}

/** The record as Pagefind takes it. */
export function toCustomRecord({ url, title, content, facts }: SearchRecord) {
  const { kind, path, name, state, so, facets = {} } = facts;
  const filters = Object.entries({ kind: [PAGE_KIND_LABELS[kind]], ...facets })
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]): [string, string[]] => [facet, [...values]]);
  return {
    url,
    content,
    language: 'vi',
    meta: { title, path, ...(name && { name }), ...(state && { state }), ...(so && { so }) },
    filters: Object.fromEntries(filters),
  };
}

function refuse({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
}

function libraryOf(root: string): Library {
  const { content } = readContent(contentRoot(root), join(root, 'public'));
  if (content === undefined) throw new Error('Nội dung có lỗi. Chạy "npm run check" để xem.');
  return joinLibrary(content, today(), edition());
}
