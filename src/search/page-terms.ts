import type { Lexicon } from './expansion.ts';
import { termsOf, type TermReading } from './index-terms.ts';
import { NumberedForms } from './numbered-forms.ts';
import { encodePostings, IN_TITLE, toPosting } from './postings.ts';
import type { IndexedPage } from './read-pages.ts';
import { wordsOf } from './syllables.ts';
import { keyOfForm } from './word-shard.ts';

/**
 * Page and value by turns: how often the page's text holds a term, or below zero the weight of one in its title. How
 * much a text's own count weighs is known only when the length of all texts is.
 */
type Holders = number[];

/** How soon more of the same word stops to count, and how much a long text pays for its length. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;

/** A word or two neighbours, and the pages that hold it (see postings.ts). */
export interface Term {
  form: string;
  key: string;
  postings: readonly number[];
}

/** What one page holds, terms by number. */
export interface PageTerms {
  /** How many different terms its text has. */
  length: number;
  /** Terms of its title, its name or its number, each with its weight there. */
  inTitle: readonly (readonly [term: number, weight: number])[];
  /** The other terms of its text, each with how often it stands there, by turns. */
  inText: Int32Array;
}

/** Reads pages, one at a time, for an index of all. */
export class TermReader {
  readonly #reading: TermReading;

  constructor(lexicon: Lexicon) {
    this.#reading = { lexicon, numbered: new NumberedForms(), known: new Map() };
  }

  read(page: IndexedPage): PageTerms {
    const { title, inTitle } = titleTermsOf(page, this.#reading);
    const inText = termsOf(page.stored.text, this.#reading);
    return {
      length: inText.size,
      inTitle: Array.from(inTitle, (term) => [term, IN_TITLE + levelOf(title(term))]),
      inText: Int32Array.from([...inText].filter(([term]) => !inTitle.has(term)).flat()),
    };
  }

  /** All terms of all pages, by key, then by form. */
  termsIn(pages: readonly PageTerms[]): Term[] {
    const holders: Holders[] = [];
    for (const [page, { inTitle, inText }] of pages.entries()) {
      for (const [term, weight] of inTitle) add(term, page, -weight);
      for (let at = 0; at < inText.length; at += 2) add(inText[at] ?? 0, page, inText[at + 1] ?? 0);
    }
    const average = pages.reduce((sum, { length }) => sum + length, 0) / pages.length;
    const shareOf = pages.map(({ length }) => length / average);
    const keyOf = knownKeys();
    return this.#reading.numbered.forms
      .flatMap((form, term) => {
        const own = holders[term];
        return own === undefined
          ? []
          : [{ form, key: keyOf(form), postings: postingsOf(own, shareOf) }];
      })
      .sort((left, right) => compare(left.key, right.key) || compare(left.form, right.form));

    function add(term: number, page: number, value: number): void {
      (holders[term] ??= []).push(page, value);
    }
  }
}

function postingsOf(holders: Holders, shareOf: readonly number[]): number[] {
  const postings: number[] = [];
  for (let at = 0; at < holders.length; at += 2) {
    const [page = 0, value = 0] = [holders[at], holders[at + 1]];
    const weight = value < 0 ? -value : levelOf(densityOf(value, shareOf[page] ?? 1));
    postings.push(toPosting(page, weight));
  }
  return encodePostings(postings);
}

/** Terms that a page has in its title, its name or its number, and how much of the title each is. */
function titleTermsOf(
  { stored, so }: IndexedPage,
  reading: TermReading,
): { inTitle: ReadonlySet<number>; title: (term: number) => number } {
  const times = termsOf(stored.title, reading);
  const length = wordsOf(stored.title).length;
  const whole = [stored.title, stored.name, so].filter(Boolean).join(' · ');
  return {
    inTitle: new Set(termsOf(whole, reading).keys()),
    title: (term) => (times.get(term) ?? 0) / length,
  };
}

/** `keyOfForm`, each word folded once: a form is a word or two joined by "_". */
function knownKeys(): (form: string) => string {
  const keys = new Map<string, string>();
  const keyOfWord = (word: string) => {
    const key = keys.get(word) ?? keyOfForm(word);
    keys.set(word, key);
    return key;
  };
  return (form) => form.split('_').map(keyOfWord).join('_');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** 0 to 1, after BM25: how often a word stands in a text, for its length (1 for one of average length). */
function densityOf(times: number, length: number): number {
  return times / (times + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
}

/** A share of 0 to 1 as one of four levels. */
function levelOf(share: number): number {
  return Math.min(IN_TITLE - 1, Math.floor(share * IN_TITLE));
}
