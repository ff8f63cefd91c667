import { globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { PAGE_KIND_LABELS } from '#domain/labels.ts';
import { today } from '#library/clock.ts';
import { contentRoot, edition } from '#library/edition.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { fromCarrier, toCarrier } from './carrier.ts';
import { indexedTexts } from './indexed-texts.ts';
import { attachmentRecords, libraryRecords, type SearchRecord } from './records.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Where the engine finds its words, from the site's root. */
const VOCABULARY_FILE = 'tim-kiem/tu-vung.json';
/** Drawings, and the tables folded away under them, repeat what other pages say. */
const NOT_TEXT = ['svg', 'details'];

/**
 * Writes `pagefind/` and the vocabulary into a built site. Pages marked with `data-pagefind-body` are
 * indexed whole; communes, terms and pages of attached files, many to a page, each on their own.
 * The served HTML stays untouched. The same site gives the same records in the same order.
 */
export async function buildIndex(
  distFolder: string,
  root = process.cwd(),
): Promise<{ pages: number }> {
  const library = libraryOf(root);
  const records = [...libraryRecords(library), ...(await attachmentRecords(library, root))];
  const { index, errors } = await createIndex({ forceLanguage: 'vi', excludeSelectors: NOT_TEXT });
  if (index === undefined) throw new Error(`Không mở được bộ lập chỉ mục: ${errors.join('; ')}`);
  const pagefind = join(distFolder, 'pagefind');
  try {
    const pages = await addPages(index, distFolder);
    for (const record of records) refuse(await index.addCustomRecord(toCustomRecord(record)));
    refuse(await index.writeFiles({ outputPath: pagefind }));
    await dropReadyMadePages(pagefind);
    await writeVocabulary(library, pagefind, join(distFolder, VOCABULARY_FILE));
    return { pages: pages + records.length };
  } finally {
    await close();
  }
}

async function addPages(index: PagefindIndex, distFolder: string): Promise<number> {
  let pages = 0;
  for (const path of globSync('**/index.html', { cwd: distFolder }).sort()) {
    const html = await readFile(join(distFolder, path), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const url = `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    refuse(await index.addHTMLFile({ url, content: toCarrier(html) }));
    pages += 1;
  }
  return pages;
}

/** The record as Pagefind takes it, every text carried. */
export function toCustomRecord({ url, title, content, facts }: SearchRecord) {
  const { kind, path, state, so, facets = {} } = facts;
  const meta = { title, path, ...(state && { state }), ...(so && { so }) };
  const filters = { kind: [PAGE_KIND_LABELS[kind]], ...facets };
  return {
    url,
    content: toCarrier(content),
    language: 'vi',
    meta: Object.fromEntries(
      Object.entries(meta).map(([name, value]) => [name, toCarrier(value)] as const),
    ),
    filters: Object.fromEntries(
      Object.entries(filters)
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => [name, values.map(toCarrier)] as const),
    ),
  };
}

/** Pagefind brings search boxes of its own, which nothing here loads. */
async function dropReadyMadePages(pagefind: string): Promise<void> {
  const unused = globSync('pagefind-{*ui,highlight,worker}.{js,css}', { cwd: pagefind });
  await Promise.all(unused.map((name) => rm(join(pagefind, name))));
}

async function writeVocabulary(library: Library, pagefind: string, file: string): Promise<void> {
  const texts = (await indexedTexts(pagefind)).map(fromCarrier);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(vocabularyOf(library, texts)));
}

function refuse({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
}

function libraryOf(root: string): Library {
  const { content } = readContent(contentRoot(root), join(root, 'public'));
  if (content === undefined) throw new Error('Nội dung có lỗi. Chạy "npm run check" để xem.');
  return joinLibrary(content, today(), edition());
}
