import { close, createIndex, type PagefindIndex } from 'pagefind';
import { PAGE_KIND_LABELS } from '#domain/labels.ts';
import type { KeptResults } from '#library/kept-results.ts';
import { KnownPages } from './known-pages.ts';
import type { Source } from './page-source.ts';
import { readPages, type IndexedPage } from './read-pages.ts';
import type { SearchRecord } from './records.ts';

/** Drawings, and the tables folded away under them, repeat what other pages say. */
const NOT_TEXT = ['svg', 'details'];
/** Sources that one index of Pagefind's is given: it holds all it has read and grows more than its share. */
const AT_ONCE = 100;

/**
 * Reads pages and records with Pagefind, whose own index is not used. What is given ahead is read beside other work;
 * what an earlier build read from the same bytes is not read again.
 */
export class PageReader {
  readonly #known: KnownPages;
  readonly #onRead: (page: IndexedPage) => void;
  readonly #fresh = new Map<string, IndexedPage>();
  readonly #given = new Set<string>();
  readonly #waiting = new Map<string, Source>();
  #reading: Promise<void> = Promise.resolve();
  #read: ReadonlyMap<string, IndexedPage> = new Map();

  /**
   * @param kept what earlier builds read, and for the next what this one does.
   * @param onRead told of each page that has been read, by an earlier build or ahead; not all may be wanted in the end.
   */
  constructor(kept?: KeptResults, onRead: (page: IndexedPage) => void = () => undefined) {
    this.#known = new KnownPages(kept);
    this.#onRead = onRead;
    for (const page of this.#known.pages) onRead(page);
  }

  /** Has a source read, unless that has been done; a fault is told by `read`. */
  give(source: Source): void {
    const { key, url } = source;
    if (this.#given.has(key) || this.#known.get(key) !== undefined) return;
    const replaced = this.#waiting.get(url);
    if (replaced !== undefined) this.#given.delete(replaced.key);
    this.#given.add(key);
    this.#waiting.set(url, source);
    if (this.#waiting.size === AT_ONCE) this.#readWaiting();
  }

  /** What these sources say, by address; with it the reader reads no more. */
  async read(sources: readonly Source[]): Promise<IndexedPage[]> {
    for (const source of sources) this.give(source);
    this.#readWaiting();
    try {
      await this.#reading;
    } finally {
      await this.close();
    }
    const pages = new Map(
      sources.flatMap(({ key }) => {
        const page = this.#fresh.get(key) ?? this.#known.get(key);
        return page === undefined ? [] : [[key, page] as const];
      }),
    );
    this.#read = pages;
    return [...pages.values()].sort((left, right) => (left.stored.url < right.stored.url ? -1 : 1));
  }

  /** Leaves the next build what `read` came back with. */
  keep(): void {
    this.#known.replaceBy(this.#read);
  }

  /** Ends Pagefind's process, where what was given ahead is not wanted after all. */
  async close(): Promise<void> {
    await close();
  }

  #readWaiting(): void {
    const group = [...this.#waiting.values()];
    this.#waiting.clear();
    if (group.length === 0) return;
    this.#reading = this.#reading.then(async () => {
      for (const [key, page] of await readGroup(group)) {
        this.#fresh.set(key, page);
        this.#onRead(page);
      }
    });
    this.#reading.catch(() => undefined);
  }
}

/** What one index of Pagefind's reads, by the sources' keys; no two sources have the same address. */
async function readGroup(sources: readonly Source[]): Promise<[string, IndexedPage][]> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi', excludeSelectors: NOT_TEXT });
  if (index === undefined) throw new Error(`Không mở được bộ lập chỉ mục: ${errors.join('; ')}`);
  // Pagefind answers each; waiting for one answer before the next page is sent takes half as long again.
  await Promise.all(sources.map((source) => add(index, source)));
  const pages = await readPages(index);
  await index.deleteIndex();
  const keyByUrl = new Map(sources.map(({ url, key }) => [url, key]));
  return pages.map((page) => [keyByUrl.get(page.stored.url) ?? page.stored.url, page]);
}

async function add(index: PagefindIndex, source: Source): Promise<void> {
  const { errors } =
    'html' in source
      ? await index.addHTMLFile({ url: source.url, content: source.html })
      : await index.addCustomRecord(toCustomRecord(source.record));
  if (errors.length > 0) throw new Error(`Không lập được chỉ mục tìm kiếm: ${errors.join('; ')}`);
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
