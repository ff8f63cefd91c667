import { anyWords, Candidates } from './candidates.ts';
import type { Unit } from './expansion.ts';
import type { Knowledge } from './finder.ts';
import type { KnownDocument } from './known-words.ts';
import type { Hit, Pagefind } from './pagefind.ts';
import { functionUnits } from './relaxing.ts';
import { isMarked, moveTone, wordsOf, type Word } from './syllables.ts';
import { weightOfUnit } from './weighing.ts';

/** Below this many pages, those that lack a word are shown too. */
const FEW = 5;
/** The share of a query, squared, that a page must hold to be an answer at all. */
const LEAST_COVERAGE = 0.3;
/** Words searched for one by one when not all are found together. */
const MAX_SINGLE = 8;
/** Documents of one number whose citations are looked for. */
const MAX_NUMBERS = 3;
const QUESTION_WORTH = 0.95;
const NUMBER_WORTH = 2;

export interface Gathered {
  candidates: Candidates;
  /** How many pages hold every word. */
  strictCount: number;
}

/** Searches for the words in every form of theirs, for the numbers asked, then for less and less of the words. */
export async function gather(
  words: readonly Word[],
  { numbers, isRelaxed }: { numbers: readonly KnownDocument[]; isRelaxed: boolean },
  knowledge: Knowledge,
): Promise<Gathered> {
  const { pagefind, lexicon } = knowledge;
  const candidates = new Candidates();
  const units = lexicon.unitsOf(words);
  const variants = lexicon.variantsOf(units);
  for (const variant of variants) {
    candidates.add(await pagefind.search(variant), wordsOf(variant).length);
  }
  const strictCount = candidates.size;
  for (const { number } of numbers.slice(0, MAX_NUMBERS)) {
    const parts = wordsOf(number).map(({ text }) => text);
    candidates.add(await pagefind.search(parts.join('')), 1, NUMBER_WORTH);
    candidates.add(await pagefind.search(parts.join(' ')), parts.length, NUMBER_WORTH);
  }
  if (isRelaxed) await relax(units, candidates, knowledge);
  await narrow(words, variants, candidates, pagefind);
  return { candidates, strictCount };
}

/** Pages without the words of asking, then pages that lack a word. */
async function relax(
  units: readonly Unit[],
  candidates: Candidates,
  knowledge: Knowledge,
): Promise<void> {
  const { pagefind, lexicon, vocabulary, pageCount } = knowledge;
  const isFunction = functionUnits(units);
  const content = units.filter((_, at) => isFunction[at] !== true);
  const isQuestion = content.length > 0 && content.length < units.length;
  if (isQuestion) {
    for (const variant of lexicon.variantsOf(content)) {
      candidates.add(await pagefind.search(variant), wordsOf(variant).length, QUESTION_WORTH);
    }
  }
  const single = content.length > 0 ? content : [...units];
  if (single.length < 2 || (candidates.size >= FEW && !isQuestion)) return;
  const found = [];
  const rarest = single
    .map((unit) => ({ unit, weight: weightOfUnit(unit, vocabulary) }))
    .sort((left, right) => right.weight - left.weight)
    .slice(0, MAX_SINGLE);
  for (const { unit, weight } of rarest) {
    const hits = new Map<string, Hit>();
    for (const form of lexicon.formsOf(unit).slice(0, 3)) {
      for (const hit of await pagefind.search(form)) hits.set(hit.id, hit);
    }
    found.push({ unit, weight, hits: [...hits.values()] });
  }
  for (const { hit, score } of anyWords(found, pageCount)) {
    if (score >= LEAST_COVERAGE) candidates.put(hit, score);
  }
}

/** Raises pages with the words as one phrase, and with the very marks that were typed. */
async function narrow(
  words: readonly Word[],
  variants: readonly string[],
  candidates: Candidates,
  pagefind: Pagefind,
): Promise<void> {
  if (words.length > 1) {
    for (const variant of variants) {
      candidates.raise(await pagefind.search(`"${variant}"`), 'phrase');
    }
  }
  if (!words.some(isMarked)) return;
  const written = words.map(({ text }) => text).join(' ');
  const moved = words.map(({ text }) => moveTone(text) ?? text).join(' ');
  for (const spelling of new Set([written, moved])) {
    candidates.raise(await pagefind.search(spelling, { exact: true }), 'marks');
  }
}
