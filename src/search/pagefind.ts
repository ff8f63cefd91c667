import { fromCarrier, toCarrier } from './carrier.ts';

/** A page that Pagefind found, before anything of its text is fetched. */
export interface Hit {
  id: string;
  score: number;
  /** Where the words found stand, in words from the start; ascending. */
  words: readonly number[];
  data(): Promise<Fragment>;
}

/** A page's own text and facts, as the reader knows them. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Elements with an id; `location` counts words parted by white space from the start of `content`. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

interface Instance {
  init(): Promise<void>;
  options(options: { exactDiacritics: boolean }): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    query: string | null,
    options?: { filters: Record<string, string> },
  ): Promise<{ results: Hit[] }>;
}

interface Module {
  createInstance(options: object): Instance;
}

/** Titles and numbers above running text; chosen by reason, the final order is made from the texts. */
const RANKING = { metaWeights: { title: 6, so: 8 }, pageLength: 0.6, termFrequency: 0.6 };
const ADDRESS = '/pagefind/pagefind.js';

/** Pagefind with đ carried there and back, and its calls in a queue: exact marks are a switch of the whole instance. */
export class Pagefind {
  readonly #instance: Instance;
  #queue: Promise<unknown> = Promise.resolve();
  #isExact = false;

  private constructor(instance: Instance) {
    this.#instance = instance;
  }

  static async open(): Promise<Pagefind> {
    const module: unknown = await import(/* @vite-ignore */ ADDRESS);
    if (!isModule(module)) throw new Error(`${ADDRESS} không phải bộ tìm kiếm.`);
    // Without its worker: a search takes a few milliseconds, the worker 11 kB more on the wire.
    const instance = module.createInstance({ noWorker: true, ranking: RANKING });
    await instance.init();
    return new Pagefind(instance);
  }

  /** Pages that hold all words of the query, each word a beginning; in quotes, the phrase. */
  async search(query: string, { exact = false } = {}): Promise<Hit[]> {
    return this.#inTurn(async () => {
      if (this.#isExact !== exact) await this.#instance.options({ exactDiacritics: exact });
      this.#isExact = exact;
      const { results } = await this.#instance.search(toCarrier(query));
      return results.map(toHit);
    });
  }

  /** Every page, or every page with one value of one facet. */
  async pages(facet?: string, value?: string): Promise<Hit[]> {
    const filters = facet === undefined || value === undefined ? {} : { [facet]: toCarrier(value) };
    return this.#inTurn(async () => {
      const { results } = await this.#instance.search(null, { filters });
      return results.map(toHit);
    });
  }

  /** Every facet with its values. */
  async facets(): Promise<{ facet: string; values: string[] }[]> {
    const filters = await this.#inTurn(() => this.#instance.filters());
    return Object.entries(filters).map(([facet, counts]) => ({
      facet,
      values: Object.keys(counts).map(fromCarrier),
    }));
  }

  #inTurn<T>(call: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(call);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

function toHit(hit: Hit): Hit {
  const { id, score, words } = hit;
  return { id, score, words, data: async () => toFragment(await hit.data()) };
}

function toFragment({ url, content, meta, filters, anchors }: Fragment): Fragment {
  return {
    url,
    content: fromCarrier(content),
    meta: Object.fromEntries(
      Object.entries(meta).map(([name, value]) => [name, fromCarrier(value)] as const),
    ),
    filters: Object.fromEntries(
      Object.entries(filters).map(([name, values]) => [name, values.map(fromCarrier)] as const),
    ),
    anchors: anchors.map((anchor) => ({
      ...anchor,
      id: fromCarrier(anchor.id),
      text: fromCarrier(anchor.text),
    })),
  };
}

function isModule(module: unknown): module is Module {
  return typeof module === 'object' && module !== null && 'createInstance' in module;
}
