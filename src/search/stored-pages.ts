import type { Lexicon } from './expansion.ts';
import { bundlePath, fromSteps, parseJson, type IndexHead, type Load } from './index-head.ts';
import { Pace } from './pace.ts';
import { readText, type ReadText } from './read-text.ts';
import type { KnownForms } from './syllables.ts';

/** A page's own text and facts, as the reader knows them; texts are NFC. */
export interface StoredPage {
  url: string;
  title: string;
  /** What it is called beside its title. */
  name?: string;
  kind: string;
  path: string;
  state?: string;
  /** Its text without the title it begins with. */
  text: string;
  /** Headings that can be gone to, by where they stand in `text`. */
  headings?: readonly { at: number; id: string; text: string }[];
}

/** A page with its words taken apart, which is done once. */
export interface ReadPage extends StoredPage {
  inTitle: ReadText;
  /** The title, and what it is called beside it. */
  inNames: ReadText;
  inText: ReadText;
}

/** Texts of pages, fetched a bundle at a time when they are asked for. */
export class StoredPages {
  readonly #folder: string;
  readonly #starts: readonly number[];
  readonly #load: Load;
  readonly #lexicon: Lexicon;
  readonly #bundles = new Map<number, Promise<readonly StoredPage[]>>();
  readonly #read = new Map<number, ReadPage>();
  readonly #forms: KnownForms;
  readonly #pace = new Pace();

  constructor(
    { folder, bundles }: Pick<IndexHead, 'folder' | 'bundles'>,
    lexicon: Lexicon,
    load: Load,
    forms: KnownForms = new Map(),
  ) {
    this.#forms = forms;
    this.#lexicon = lexicon;
    this.#folder = folder;
    this.#starts = fromSteps(bundles);
    this.#load = load;
  }

  async read(number: number): Promise<ReadPage> {
    const known = this.#read.get(number);
    if (known !== undefined) return known;
    const stored = await this.#stored(number);
    await this.#pace.rest();
    const page = toRead(stored, this.#lexicon, this.#forms);
    this.#read.set(number, page);
    return page;
  }

  async #stored(number: number): Promise<StoredPage> {
    const bundle = this.#starts.findLastIndex((start) => start <= number);
    const pages = await this.#bundle(bundle);
    const page = pages[number - (this.#starts[bundle] ?? 0)];
    if (page === undefined) throw new Error(`Mục lục không có trang ${number}.`);
    return page;
  }

  #bundle(number: number): Promise<readonly StoredPage[]> {
    const known = this.#bundles.get(number);
    if (known !== undefined) return known;
    const bundle = this.#load(bundlePath(this.#folder, number)).then((bytes) => {
      const pages = parseJson(bytes);
      if (!isPages(pages)) throw new Error('Tệp chữ của mục lục hỏng.');
      return pages;
    });
    this.#bundles.set(number, bundle);
    // What failed is fetched again when it is next asked for.
    bundle.catch(() => this.#bundles.delete(number));
    return bundle;
  }
}

function toRead(page: StoredPage, lexicon: Lexicon, forms: KnownForms): ReadPage {
  const { title, name, text } = page;
  const read = (part: string) => readText(part, lexicon, forms);
  return {
    ...page,
    inTitle: read(title),
    inNames: read([title, name].filter(Boolean).join(' ')),
    inText: read(text),
  };
}

function isPages(value: unknown): value is StoredPage[] {
  return Array.isArray(value);
}
