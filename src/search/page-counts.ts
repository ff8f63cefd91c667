import { Lexicon } from './expansion.ts';
import { TermReader, type PageTerms, type Term } from './page-terms.ts';
import type { IndexedPage } from './read-pages.ts';
import { WordCounter, type WordCounts } from './words.ts';

/** What an index counts of pages, each page once: pages known ahead are counted beside other work. */
export class PageCounts {
  readonly #terms: TermReader;
  readonly #words = new WordCounter();
  readonly #counted = new Map<IndexedPage, { terms: PageTerms; words: WordCounts }>();

  /** @param synonyms groups of forms that mean the same. */
  constructor(synonyms: readonly (readonly string[])[]) {
    this.#terms = new TermReader(new Lexicon(synonyms));
  }

  count(page: IndexedPage): void {
    this.#of(page);
  }

  /** See `WordCounter.wordsIn`. */
  wordsIn(
    pages: readonly IndexedPage[],
    names: readonly string[],
  ): { syllables: string; pairs: string } {
    return this.#words.wordsIn(
      pages.map((page) => this.#of(page).words),
      names,
    );
  }

  /** All terms of these pages, by key, then by form. */
  termsIn(pages: readonly IndexedPage[]): Term[] {
    return this.#terms.termsIn(pages.map((page) => this.#of(page).terms));
  }

  #of(page: IndexedPage) {
    const known = this.#counted.get(page);
    if (known !== undefined) return known;
    const { title, text } = page.stored;
    const counts = { terms: this.#terms.read(page), words: this.#words.count([title, text]) };
    this.#counted.set(page, counts);
    return counts;
  }
}
