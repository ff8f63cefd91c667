import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { PAGE_KIND_LABELS } from '#domain/labels.ts';
import type { KeptResults } from '#library/kept-results.ts';
import { indexedPage, readPages, type IndexedPage } from './read-pages.ts';
import type { SearchRecord } from './records.ts';

/** Drawings, and the tables folded away under them, repeat what other pages say. */
const NOT_TEXT = ['svg', 'details'];

/** What Pagefind is given of a page or a record; `key` stands for all of it. */
interface Source {
  key: string;
  html?: { url: string; content: string };
  record?: SearchRecord;
}

/**
 * The pages of a built site marked with `data-pagefind-body`, and records, as Pagefind reads them, by address; its own
 * index is not used. What an earlier build read from the same bytes is taken from `kept`.
 */
export async function extractPages(
  distFolder: string,
  records: readonly SearchRecord[],
  kept?: KeptResults,
): Promise<IndexedPage[]> {
  const sources = [...(await pageSources(distFolder)), ...records.map(recordSource)];
  const name = `${await recipe()}.json`;
  const known = await readKnown(kept, name);
  const fresh = await read(sources.filter(({ key }) => !known.has(key)));
  const pages = new Map(
    sources.flatMap(({ key }) => {
      const page = fresh.get(key) ?? known.get(key);
      return page === undefined ? [] : [[key, page] as const];
    }),
  );
  if (fresh.size > 0 || known.size > pages.size) {
    await kept?.keep(name, Buffer.from(JSON.stringify([...pages])));
  }
  await kept?.forgetUnused();
  return [...pages.values()].sort((left, right) => (left.stored.url < right.stored.url ? -1 : 1));
}

async function pageSources(distFolder: string): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of globSync('**/index.html', { cwd: distFolder }).sort()) {
    const content = await readFile(join(distFolder, path), 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    const url = `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    sources.push({ key: hashOf(url, content), html: { url, content } });
  }
  return sources;
}

function recordSource(record: SearchRecord): Source {
  return { key: hashOf(record.url, JSON.stringify(record)), record };
}

/** What Pagefind reads from sources, by their keys. */
async function read(sources: readonly Source[]): Promise<Map<string, IndexedPage>> {
  if (sources.length === 0) return new Map();
  const { index, errors } = await createIndex({ forceLanguage: 'vi', excludeSelectors: NOT_TEXT });
  if (index === undefined) throw new Error(`Không mở được bộ lập chỉ mục: ${errors.join('; ')}`);
  try {
    const keyByUrl = new Map<string, string>();
    for (const { key, html, record } of sources) {
      if (html !== undefined) {
        keyByUrl.set(html.url, key);
        refuse(await index.addHTMLFile(html));
      }
      if (record !== undefined) {
        keyByUrl.set(record.url, key);
        refuse(await index.addCustomRecord(toCustomRecord(record)));
      }
    }
    const pages = await readPages(index);
    return new Map(pages.map((page) => [keyByUrl.get(page.stored.url) ?? page.stored.url, page]));
  } finally {
    await close();
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

const knownPages = z.array(z.tuple([z.string(), indexedPage]));

async function readKnown(
  kept: KeptResults | undefined,
  name: string,
): Promise<Map<string, IndexedPage>> {
  const bytes = await kept?.get(name);
  if (bytes === undefined) return new Map();
  try {
    return new Map(knownPages.parse(JSON.parse(bytes.toString('utf8'))));
  } catch {
    return new Map();
  }
}

/** Changes with Pagefind and with whatever here turns its reading into a page. */
async function recipe(): Promise<string> {
  const pagefind = join(import.meta.dirname, '../../node_modules/pagefind/package.json');
  const files = [pagefind, import.meta.filename, join(import.meta.dirname, 'read-pages.ts')];
  const parts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return hashOf(...parts).slice(0, 16);
}

function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex');
}
