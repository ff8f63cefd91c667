import type { Lexicon, Unit } from './expansion.ts';
import { wordsOf, type KnownForms, type Word } from './syllables.ts';

/** A text taken apart, ready to be compared with queries. */
export interface ReadText {
  words: readonly Word[];
  /** Each word by itself. */
  singles: readonly Unit[];
  /** The words as the lexicon joins them. */
  units: readonly Unit[];
}

export function readText(text: string, lexicon: Lexicon, forms?: KnownForms): ReadText {
  const words = wordsOf(text, forms);
  return {
    words,
    singles: words.map((word) => ({ id: word.key, words: [word] })),
    units: lexicon.unitsOf(words),
  };
}
