import { eachCount, toCounts, type Counts } from './counts.ts';
import type { Lexicon } from './expansion.ts';
import { pairOf, termsOf, type TermReading } from './index-terms.ts';
import { NumberedForms } from './numbered-forms.ts';
import { encodePostings, IN_TITLE, toPosting } from './postings.ts';
import type { IndexedPage } from './read-pages.ts';
import { wordsOf } from './syllables.ts';
import { placesOf } from './term-order.ts';
import { keyOfForm } from './word-shard.ts';

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
  /** The other terms of its text, each with how often it stands there. */
  inText: Counts;
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
      inText: toCounts([...inText].filter(([term]) => !inTitle.has(term))),
    };
  }

  /** All terms of all pages, by key, then by form. */
  termsIn(pages: readonly PageTerms[]): Term[] {
    const { numbered } = this.#reading;
    const holders = holdersOf(pages, numbered.size);
    const average = pages.reduce((sum, { length }) => sum + length, 0) / pages.length;
    const shareOf = pages.map(({ length }) => length / average);
    const keyOfWord = knownKeys(numbered);
    const terms: Term[] = [];
    for (const term of termsInOrder(numbered, keyOfWord)) {
      const postings = postingsOf(term, holders, shareOf);
      if (postings.length === 0) continue;
      const [left, right] = numbered.neighboursOf(term) ?? [term];
      const key = right === undefined ? keyOfWord(left) : pairOf(keyOfWord(left), keyOfWord(right));
      terms.push({ form: numbered.formOf(term), key, postings });
    }
    return terms;
  }
}

/**
 * Which pages hold each term, one term after another: those of term t stand from `starts[t]` to `starts[t + 1]`. Beside
 * each page stands how often its text holds the term, or below zero the weight of the term in its title; how much a
 * text's own count weighs is known only when the length of all texts is.
 */
interface Holders {
  starts: Uint32Array;
  pages: Uint32Array;
  values: Int32Array;
}

function holdersOf(pages: readonly PageTerms[], size: number): Holders {
  const starts = new Uint32Array(size + 1);
  for (const page of pages) eachTerm(page, (term) => count(starts, term + 1));
  for (let term = 0; term < size; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const total = starts[size] ?? 0;
  const holders = { starts, pages: new Uint32Array(total), values: new Int32Array(total) };
  const next = starts.slice();
  for (const [number, page] of pages.entries()) {
    eachTerm(page, (term, value) => {
      const at = count(next, term);
      holders.pages[at] = number;
      holders.values[at] = value;
    });
  }
  return holders;
}

function eachTerm(
  { inTitle, inText }: PageTerms,
  visit: (term: number, value: number) => void,
): void {
  for (const [term, weight] of inTitle) visit(term, -weight);
  eachCount(inText, visit);
}

/** Adds one and gives what was there before. */
function count(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

function postingsOf(
  term: number,
  { starts, pages, values }: Holders,
  shareOf: readonly number[],
): number[] {
  const postings: number[] = [];
  for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) {
    const [page = 0, value = 0] = [pages[at], values[at]];
    const weight = value < 0 ? -value : levelOf(densityOf(value, shareOf[page] ?? 1));
    postings.push(toPosting(page, weight));
  }
  // A copy has no room to grow, which a million short lists would take half a gigabyte for.
  return encodePostings(postings).slice();
}

/** Terms that a page has in its title, its name or its number, and how much of the title each is. */
function titleTermsOf(
  { stored, so }: IndexedPage,
  reading: TermReading,
): { inTitle: ReadonlySet<number>; title: (term: number) => number } {
  const times = termsOf(stored.title, reading);
  const length = wordsOf(stored.title, reading.known).length;
  const whole = [stored.title, stored.name, so].filter(Boolean).join(' · ');
  return {
    inTitle: new Set(termsOf(whole, reading).keys()),
    title: (term) => (times.get(term) ?? 0) / length,
  };
}

/** `keyOfForm` of a word's form, each word folded once. */
function knownKeys(numbered: NumberedForms): (word: number) => string {
  const keys = new Map<number, string>();
  return (word) => {
    const key = keys.get(word) ?? keyOfForm(numbered.formOf(word));
    keys.set(word, key);
    return key;
  };
}

/** By key, then by form. */
function termsInOrder(numbered: NumberedForms, keyOfWord: (word: number) => string): number[] {
  const keys = placesOf(numbered, keyOfWord);
  const forms = placesOf(numbered, (word) => numbered.formOf(word));
  return Array.from(keys.keys()).sort(
    (left, right) =>
      (keys[left] ?? 0) - (keys[right] ?? 0) || (forms[left] ?? 0) - (forms[right] ?? 0),
  );
}

/** 0 to 1, after BM25: how often a word stands in a text, for its length (1 for one of average length). */
function densityOf(times: number, length: number): number {
  return times / (times + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
}

/** A share of 0 to 1 as one of four levels. */
function levelOf(share: number): number {
  return Math.min(IN_TITLE - 1, Math.floor(share * IN_TITLE));
}
