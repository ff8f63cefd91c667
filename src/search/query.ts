import { wordsOf, type Word } from './syllables.ts';

/** A question longer than this is cut: what comes after says no more, and work stays bounded. */
const MAX_LENGTH = 200;
const MAX_WORDS = 20;

export interface AskedWords {
  words: Word[];
  /** Phrases in quotes, to be found as they stand. */
  phrases: Word[][];
}

/** The words of what somebody typed, whatever it is. */
export function readWords(query: string): AskedWords {
  const text = query.slice(0, MAX_LENGTH).normalize('NFC');
  const phrases = Array.from(text.matchAll(/["“”«]([^"“”«»]+)["“”»]/gu), (match) =>
    wordsOf(match[1] ?? '').slice(0, MAX_WORDS),
  ).filter((words) => words.length > 0);
  return { words: wordsOf(text).slice(0, MAX_WORDS), phrases };
}

export function join(words: readonly Pick<Word, 'text'>[]): string {
  return words.map(({ text }) => text).join(' ');
}
