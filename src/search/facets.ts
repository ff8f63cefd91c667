import type { Facet } from './engine.ts';
import type { Pagefind } from './pagefind.ts';

const FACETS = [
  'kind',
  'co-quan',
  'xa',
  'linh-vuc',
  'nam',
  'hieu-luc',
] as const satisfies readonly Facet[];

export type Chosen = Partial<Record<Facet, string>>;
export type FacetCounts = Record<Facet, { value: string; count: number }[]>;

/** Which pages have which value of which facet: an answer is made of several searches, so Pagefind's own counts do not fit it. */
export class Memberships {
  readonly #pages: ReadonlyMap<Facet, ReadonlyMap<string, ReadonlySet<string>>>;

  constructor(pages: ReadonlyMap<Facet, ReadonlyMap<string, ReadonlySet<string>>>) {
    this.#pages = pages;
  }

  /** Whether a page has every value chosen, one facet left out of account. */
  has(id: string, chosen: Chosen, except?: Facet): boolean {
    return FACETS.every((facet) => {
      const value = chosen[facet];
      if (value === undefined || value === '' || facet === except) return true;
      return this.#pages.get(facet)?.get(value)?.has(id) ?? false;
    });
  }

  /** The page's first value of a facet. */
  valueOf(id: string, facet: Facet): string | undefined {
    for (const [value, pages] of this.#pages.get(facet) ?? []) if (pages.has(id)) return value;
    return undefined;
  }

  /** How many of the pages each value would leave, the other facets as they are chosen. */
  count(ids: readonly string[], chosen: Chosen): FacetCounts {
    const countsOf = (facet: Facet) => {
      const open = ids.filter((id) => this.has(id, chosen, facet));
      return [...(this.#pages.get(facet) ?? [])]
        .map(([value, pages]) => ({ value, count: open.filter((id) => pages.has(id)).length }))
        .filter(({ count }) => count > 0);
    };
    return {
      kind: countsOf('kind'),
      'co-quan': countsOf('co-quan'),
      xa: countsOf('xa'),
      'linh-vuc': countsOf('linh-vuc'),
      nam: countsOf('nam'),
      'hieu-luc': countsOf('hieu-luc'),
    };
  }
}

export async function readMemberships(pagefind: Pagefind): Promise<Memberships> {
  const pages = new Map<Facet, Map<string, Set<string>>>();
  for (const { facet, values } of await pagefind.facets()) {
    const name = FACETS.find((each) => each === facet);
    if (name === undefined) continue;
    const byValue = new Map<string, Set<string>>();
    for (const value of values) {
      const hits = await pagefind.pages(name, value);
      byValue.set(value, new Set(hits.map(({ id }) => id)));
    }
    pages.set(name, byValue);
  }
  return new Memberships(pages);
}
