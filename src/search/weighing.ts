import type { Unit } from './expansion.ts';
import type { Knowledge } from './knowledge.ts';
import { weightOf, type Vocabulary } from './known-words.ts';
import { readQuery, type Query } from './reading.ts';
import { functionUnits } from './relaxing.ts';
import type { Word } from './syllables.ts';

const FUNCTION_WEIGHT = 0.02;

/** The query with a weight for each word: words of asking weigh next to nothing, unless there are no others. */
export function readWith(
  words: readonly Word[],
  { lexicon, vocabulary }: Knowledge,
  isOpen: boolean,
): Query {
  const weigh = (units: readonly Unit[]) => {
    const isFunction = functionUnits(units);
    const isAllFunction = isFunction.every(Boolean);
    return units.map((unit, at) =>
      isFunction[at] === true && !isAllFunction ? FUNCTION_WEIGHT : weightOfUnit(unit, vocabulary),
    );
  };
  return readQuery(words, lexicon, { isOpen, weigh });
}

export function weightOfUnit({ words }: Unit, vocabulary: Vocabulary): number {
  return Math.max(...words.map(({ key }) => weightOf(key, vocabulary)));
}
