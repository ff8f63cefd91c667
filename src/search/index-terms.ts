import type { Lexicon, Unit } from './expansion.ts';
import { wordsOf, type KnownForms, type Word } from './syllables.ts';
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

export function pairOf(left: string, right: string): string {
  return `${left}_${right}`;
}

/**
 * Every term of a text with how often it stands there: each word, each two neighbours, and both again
 * where the lexicon reads several words as one.
 */
export function termsOf(text: string, lexicon: Lexicon, forms?: KnownForms): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (form: string) => counts.set(form, (counts.get(form) ?? 0) + 1);
  const words = wordsOf(text, forms);
  let before: Word | undefined;
  for (const word of words) {
    count(word.marks);
    if (before !== undefined) count(pairOf(before.marks, word.marks));
    before = word;
  }
  let previous: Unit | undefined;
  for (const unit of lexicon.unitsOf(words)) {
    const isGroup = unit.id.startsWith('#');
    if (isGroup) count(unit.id);
    if (previous !== undefined && (isGroup || previous.id.startsWith('#'))) {
      count(pairOf(formOf(previous), formOf(unit)));
    }
    previous = unit;
  }
  return counts;
}
