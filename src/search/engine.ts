import { fromCarrier, toCarrier } from './carrier.ts';

/** The part of Pagefind's browser API that the search page uses. */
interface Pagefind {
  init(): Promise<void>;
  filters(): Promise<Filters>;
  options(options: { excerptLength: number }): Promise<void>;
  search(
    query: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<PagefindPage> }[]; totalFilters: Filters }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

type Filters = Record<string, Record<string, number>>;

/** One place in the site that answers a query. */
export interface SearchResult {
  href: string;
  title: string;
  kind: string;
  /** Stretches of the page's own text; the matched ones are to be marked. */
  excerpt: { text: string; isMatch: boolean }[];
}

export interface SearchAnswer {
  count: number;
  /** How many answers each kind has, whatever kind is chosen now. */
  kinds: { kind: string; count: number }[];
  /** Loads the answers from `start` (0-based), `size` of them at most. */
  load(start: number, size: number): Promise<SearchResult[]>;
}

/** Loads the engine; nothing of it is fetched before this is called. */
export async function openEngine(): Promise<
  (query: string, kind: string) => Promise<SearchAnswer>
> {
  const address = '/pagefind/pagefind.js';
  const pagefind: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(pagefind)) throw new Error(`${address} không phải bộ tìm kiếm.`);
  await pagefind.options({ excerptLength: 30 });
  // Counts per kind come with an answer only once the filters are loaded.
  await Promise.all([pagefind.init(), pagefind.filters()]);

  return async (query, kind) => {
    const filters: Record<string, string> = kind === '' ? {} : { kind: toCarrier(kind) };
    const { results, totalFilters } = await pagefind.search(toCarrier(query), { filters });
    return {
      count: results.length,
      kinds: Object.entries(totalFilters['kind'] ?? {})
        .filter(([, count]) => count > 0)
        .map(([name, count]) => ({ kind: fromCarrier(name), count })),
      load: (start, size) =>
        Promise.all(
          results.slice(start, start + size).map(async (result) => toResult(await result.data())),
        ),
    };
  };
}

function toResult(page: PagefindPage): SearchResult {
  return {
    href: page.url,
    title: fromCarrier(page.meta['title'] ?? page.url),
    kind: fromCarrier(page.filters['kind']?.[0] ?? ''),
    excerpt: toStretches(page.excerpt),
  };
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'search' in module && 'init' in module;
}

/** Pagefind's excerpt is HTML with `<mark>`; read as inert text, so no markup of a page can reach this one. */
function toStretches(html: string): SearchResult['excerpt'] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => ({
    text: fromCarrier(node.textContent ?? ''),
    isMatch: node.nodeName === 'MARK',
  }));
}
