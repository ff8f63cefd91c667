import type { Lexicon, Unit } from './expansion.ts';
import type { Word } from './syllables.ts';

/** A query ready to be compared with texts. */
export interface Query {
  /** Read word by word, and by units where the lexicon joins some; the better reading of a text counts. */
  readings: readonly Reading[];
}

export interface Reading {
  units: readonly WeightedUnit[];
  isByUnits: boolean;
}

export interface WeightedUnit extends Unit {
  weight: number;
  /** The last word, still being typed: what begins with it matches too. */
  isOpen: boolean;
}

export function readQuery(
  words: readonly Word[],
  lexicon: Lexicon,
  { isOpen, weigh }: { isOpen: boolean; weigh: (units: readonly Unit[]) => number[] },
): Query {
  const single = words.map((word): Unit => ({ id: word.key, words: [word] }));
  const joined = lexicon.unitsOf(words);
  const isSame = joined.every(({ id }, at) => id === single[at]?.id);
  const readings = isSame ? [single] : [joined, single];
  return {
    readings: readings.map((units) => {
      const weights = weigh(units);
      return {
        isByUnits: readings.length > 1 && units === joined,
        units: units.map((unit, at) => ({
          ...unit,
          weight: weights[at] ?? 1,
          isOpen: isOpen && at === units.length - 1,
        })),
      };
    }),
  };
}
