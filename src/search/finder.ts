import type { Candidate } from './candidates.ts';
import { documentsAsked, gather } from './gathering.ts';
import { holdsPhrase, judge } from './judging.ts';
import type { Knowledge } from './knowledge.ts';
import type { Query } from './reading.ts';
import { pagesWithPhrase } from './phrases.ts';
import { wordsOf, type Word } from './syllables.ts';
import { wantedBy } from './wanted.ts';
import { readWith } from './weighing.ts';

/** Pages for one wording of a question, best first. */
export interface Found {
  query: Query;
  pages: readonly number[];
  /** Every page found, whatever is kept of them. */
  all: readonly number[];
  /** The best page's rank and its longest unbroken stretch of the query, 0 when nothing was found. */
  best: number;
  run: number;
  /** How many pages hold every word. */
  strictCount: number;
}

export interface Limits {
  knowledge: Knowledge;
  keep: (page: number) => boolean;
}

/** Pages whose text is read to rank them: the first, and the first of every kind that they leave out. */
const READ = 12;
const READ_OF_KIND = 2;
/** Phrases of three words and more are looked for in the text of this many pages; the index vouches for the rest. */
const READ_FOR_PHRASE = 20;

/** Finds pages for words as they stand; what is wrong with the words is not asked here. */
export async function findPages(words: readonly Word[], limits: Limits): Promise<Found> {
  const { knowledge, keep } = limits;
  const numbers = documentsAsked(words, knowledge);
  const { candidates, isOpen } = await gather(words, numbers, knowledge);
  const [first] = numbers;
  const query = readWith(first === undefined ? words : wordsOf(first.number), knowledge, isOpen);
  const isWanted = wantedBy(words);
  const kept = candidates.filter(({ page }) => keep(page));
  const top = kept[0]?.score ?? 1;
  const toRead = chooseToRead(kept, knowledge);
  const read = await Promise.all(
    [...toRead].map(async ({ page, score }) => {
      const standard = { query, numbers, isWanted, first: score / top };
      return judge(page, await knowledge.pages.read(page), standard);
    }),
  );
  read.sort((left, right) => right.rank - left.rank);
  return {
    query,
    pages: [...read, ...kept.filter((each) => !toRead.has(each))].map(({ page }) => page),
    all: candidates.map(({ page }) => page),
    best: read[0]?.rank ?? 0,
    run: read[0]?.run ?? 0,
    strictCount: candidates.filter(({ isStrict }) => isStrict).length,
  };
}

/** Pages that hold every phrase unbroken and every other word; nothing less will do for quotes. */
export async function findPhrases(
  words: readonly Word[],
  phrases: readonly (readonly Word[])[],
  { knowledge, keep }: Limits,
): Promise<Found> {
  const holding = await Promise.all(phrases.map((phrase) => pagesWithPhrase(phrase, knowledge)));
  const held = holding.map((pages) => new Set(pages));
  const { candidates, isOpen } = await gather(words, [], knowledge);
  const strict = candidates.filter(
    ({ page, isStrict }) => isStrict && held.every((pages) => pages.has(page)),
  );
  const isSure = phrases.every(({ length }) => length < 3);
  const toRead = isSure ? [] : strict.slice(0, READ_FOR_PHRASE);
  const lacking = new Set<Candidate>();
  for (const candidate of toRead) {
    const { inNames, inText } = await knowledge.pages.read(candidate.page);
    const holds = (phrase: readonly Word[]) =>
      holdsPhrase(inNames.words, phrase) || holdsPhrase(inText.words, phrase);
    if (!phrases.every(holds)) lacking.add(candidate);
  }
  const all = strict.filter((each) => !lacking.has(each)).map(({ page }) => page);
  return {
    query: readWith(words, knowledge, isOpen),
    pages: all.filter(keep),
    all,
    best: all.length,
    run: 1,
    strictCount: all.length,
  };
}

/** The best, and of every kind its best: a term's own page is not drowned by all the pages that use the term. */
function chooseToRead(sorted: readonly Candidate[], { memberships }: Knowledge): Set<Candidate> {
  const chosen = new Set(sorted.slice(0, READ));
  const taken = new Map<string, number>();
  for (const candidate of sorted) {
    const kind = memberships.valueOf(candidate.page, 'kind') ?? '';
    const count = taken.get(kind) ?? 0;
    if (count < READ_OF_KIND) chosen.add(candidate);
    taken.set(kind, count + 1);
  }
  return chosen;
}
