import { countIn } from './counts.ts';
import type { Lexicon, Unit } from './expansion.ts';
import { wordsOf, type KnownForms } from './syllables.ts';
import type { NumberedForms } from './numbered-forms.ts';
import { keyOfForm } from './word-shard.ts';

/** What a unit of a text or a query is called in the index: its marks, or "#3" for a group of equal forms. */
export function formOf({ id, words: [word] }: Unit): string {
  return id.startsWith('#') ? id : (word?.marks ?? id);
}

/** What a unit is asked by. */
export function keyOf(unit: Unit): string {
  return keyOfForm(formOf(unit));
}

/** What two neighbours are asked by. */
export function pairKeyOf(left: Unit, right: Unit): string {
  return pairOf(keyOf(left), keyOf(right));
}

/** Between two neighbours; in no word. */
export const PAIR_SIGN = '_';

export function pairOf(left: string, right: string): string {
  return left + PAIR_SIGN + right;
}

/** What texts are read with to find their terms. */
export interface TermReading {
  lexicon: Lexicon;
  /** What terms are called. */
  numbered: NumberedForms;
  /** Words taken apart before. */
  known: KnownForms;
}

/**
 * Every term of a text, by number, with how often it stands there: each word, each two neighbours, and both again
 * where the lexicon reads several words as one.
 */
export function termsOf(
  text: string,
  { lexicon, numbered, known }: TermReading,
): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (term: number) => {
    countIn(counts, term);
  };
  const words = wordsOf(text, known);
  let before: number | undefined;
  for (const { marks } of words) {
    const word = numbered.numberOf(marks);
    count(word);
    if (before !== undefined) count(numbered.pairOf(before, word));
    before = word;
  }
  let previous: Unit | undefined;
  for (const unit of lexicon.unitsOf(words)) {
    const isGroup = unit.id.startsWith('#');
    if (isGroup) count(numbered.numberOf(unit.id));
    if (previous !== undefined && (isGroup || previous.id.startsWith('#'))) {
      const [left, right] = [previous, unit].map((each) => numbered.numberOf(formOf(each)));
      count(numbered.pairOf(left ?? 0, right ?? 0));
    }
    previous = unit;
  }
  return counts;
}
