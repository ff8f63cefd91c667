import { candidatesOf, type Candidate } from './candidates.ts';
import type { KnownDocument } from './known-words.ts';
import type { Knowledge } from './knowledge.ts';
import { retrieve } from './retrieval.ts';
import { wordsOf, type Word } from './syllables.ts';

/** Below this many pages, those that lack a word are shown too. */
const FEW = 5;
/** The share of a query, squared, that a page must hold to be an answer at all. */
const LEAST_COVERAGE = 0.3;
/** Documents of one number whose citations are looked for. */
const MAX_NUMBERS = 3;
const NUMBER_WORTH = 2;

/** Pages that answer, best first: those with every word and, where they are few, those that lack some. */
export async function gather(
  words: readonly Word[],
  numbers: readonly KnownDocument[],
  knowledge: Knowledge,
): Promise<{ candidates: Candidate[]; isOpen: boolean }> {
  const { lexicon, pageCount } = knowledge;
  const units = lexicon.unitsOf(words);
  const retrieved = await retrieve(units, knowledge);
  const { isOpen } = retrieved;
  const own = candidatesOf(retrieved, pageCount);
  const strict = own.filter(({ isStrict }) => isStrict);
  const isQuestion = retrieved.asked.length < units.length;
  const enough =
    strict.length >= FEW && !isQuestion
      ? strict
      : own.filter(({ isStrict, coverage }) => isStrict || coverage >= LEAST_COVERAGE);
  const byPage = new Map(enough.map((candidate) => [candidate.page, candidate]));
  const top = Math.max(...enough.map(({ score }) => score), Number.EPSILON);
  const raise = (page: number, score: number) => {
    const known = byPage.get(page);
    byPage.set(page, {
      page,
      coverage: known?.coverage ?? 1,
      isStrict: known?.isStrict ?? true,
      score: Math.max(known?.score ?? 0, score),
    });
  };
  for (const { number, page } of numbers.slice(0, MAX_NUMBERS)) {
    const cited = candidatesOf(
      await retrieve(lexicon.unitsOf(wordsOf(number)), knowledge),
      pageCount,
    ).filter(({ isStrict }) => isStrict);
    const most = Math.max(...cited.map(({ score }) => score), Number.EPSILON);
    for (const citing of cited) raise(citing.page, (top * NUMBER_WORTH * citing.score) / most);
    if (page >= 0) raise(page, top * NUMBER_WORTH * 2);
  }
  const candidates = [...byPage.values()].sort(
    (left, right) => right.score - left.score || left.page - right.page,
  );
  return { candidates, isOpen };
}

/** Documents whose number the words are, as typed or with an abbreviation written out. */
export function documentsAsked(
  words: readonly Word[],
  { lexicon, documents }: Knowledge,
): readonly KnownDocument[] {
  const written = words.map(({ text }) => text).join(' ');
  return (
    [written, lexicon.inFull(words)]
      .map((wording) => documents.find(wording))
      .find((list) => list.length > 0) ?? []
  );
}
