import type { Counts } from './counts.ts';
import { Lexicon } from './expansion.ts';
import { TermReader, type PageTerms, type Term } from './page-terms.ts';
import type { IndexedPage } from './read-pages.ts';
import { WordCounter } from './words.ts';

/** What an index counts of pages, each page once: pages known ahead are counted beside other work. */
export class PageCounts {
  readonly #terms: TermReader;
  readonly #words = new WordCounter();
  readonly #termsOf = new Map<IndexedPage, PageTerms>();
  readonly #wordsOf = new Map<IndexedPage, Counts>();

  /** @param synonyms groups of forms that mean the same. */
  constructor(synonyms: readonly (readonly string[])[]) {
    this.#terms = new TermReader(new Lexicon(synonyms));
  }

  count(page: IndexedPage): void {
    this.#termsIn(page);
    this.#wordsIn(page);
  }

  /** See `WordCounter.wordsIn`; what was counted for it is forgotten. */
  wordsIn(
    pages: readonly IndexedPage[],
    names: readonly string[],
  ): { syllables: string; pairs: string } {
    const counts = pages.map((page) => this.#wordsIn(page));
    this.#wordsOf.clear();
    return this.#words.wordsIn(counts, names);
  }

  /** All terms of these pages, by key, then by form. */
  termsIn(pages: readonly IndexedPage[]): Term[] {
    return this.#terms.termsIn(pages.map((page) => this.#termsIn(page)));
  }

  #termsIn(page: IndexedPage): PageTerms {
    const known = this.#termsOf.get(page) ?? this.#terms.read(page);
    this.#termsOf.set(page, known);
    return known;
  }

  #wordsIn(page: IndexedPage): Counts {
    const { title, text } = page.stored;
    const known = this.#wordsOf.get(page) ?? this.#words.count([title, text]);
    this.#wordsOf.set(page, known);
    return known;
  }
}
