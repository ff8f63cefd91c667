import { fromSteps, type IndexHead } from './index-head.ts';

/** What answers can be narrowed by. */
export const FACETS = ['kind', 'co-quan', 'xa', 'linh-vuc', 'nam', 'hieu-luc'] as const;
export type Facet = (typeof FACETS)[number];

export type Chosen = Partial<Record<Facet, string>>;
export type FacetCounts = Record<Facet, { value: string; count: number }[]>;

/** The values of one facet, and which of them each page has, by their place in the list. */
interface Column {
  values: readonly string[];
  ofPage: readonly (readonly number[])[];
}

const NONE: Column = { values: [], ofPage: [] };

/** Which pages have which value of which facet. */
export class Memberships {
  readonly #columns: ReadonlyMap<Facet, Column>;

  constructor(facets: IndexHead['facets']) {
    this.#columns = new Map(facets.map(([facet, values]) => [facet, toColumn(values)]));
  }

  /** Whether a page has every value chosen, one facet left out of account. */
  has(page: number, chosen: Chosen, except?: Facet): boolean {
    return FACETS.every((facet) => {
      const value = chosen[facet];
      if (value === undefined || value === '' || facet === except) return true;
      return this.#valuesOf(page, facet).includes(value);
    });
  }

  /** The page's first value of a facet. */
  valueOf(page: number, facet: Facet): string | undefined {
    return this.#valuesOf(page, facet)[0];
  }

  /** How many of the pages each value would leave, the other facets as they are chosen. */
  count(pages: readonly number[], chosen: Chosen): FacetCounts {
    const isAnyChosen = FACETS.some((facet) => (chosen[facet] ?? '') !== '');
    const countsOf = (facet: Facet) => {
      const { values, ofPage } = this.#column(facet);
      const counts = values.map(() => 0);
      for (const page of pages) {
        if (isAnyChosen && !this.has(page, chosen, facet)) continue;
        for (const value of ofPage[page] ?? []) counts[value] = (counts[value] ?? 0) + 1;
      }
      return values
        .map((value, place) => ({ value, count: counts[place] ?? 0 }))
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

  #column(facet: Facet): Column {
    return this.#columns.get(facet) ?? NONE;
  }

  #valuesOf(page: number, facet: Facet): string[] {
    const { values, ofPage } = this.#column(facet);
    return (ofPage[page] ?? []).map((place) => values[place] ?? '');
  }
}

function toColumn(values: readonly (readonly [string, readonly number[]])[]): Column {
  const ofPage: number[][] = [];
  for (const [place, [, steps]] of values.entries()) {
    for (const page of fromSteps(steps)) (ofPage[page] ??= []).push(place);
  }
  return { values: values.map(([value]) => value), ofPage };
}
