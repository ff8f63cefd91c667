import { pairOf } from './index-terms.ts';
import type { Vocabulary } from './known-words.ts';
import { isOneLetterApart, soundOf } from './sounds.ts';
import { isMarked, toneOf, type Word } from './syllables.ts';

/** A longer query has too many alternatives, and enough words to be found by. */
const MAX_WORDS = 6;
const MAX_ALTERNATIVES = 8;
/** Of shorter words nearly any is one letter from any other. */
const SHORTEST_WORD = 3;

/** The query with one word changed to another of the same sound, likeliest first: "nội dụ" → "nội vụ". */
export function soundAlternatives(words: readonly Word[], vocabulary: Vocabulary): string[] {
  return alternatives(words, vocabulary, (word) => {
    const sound = soundOf(word.key);
    return (key) => vocabulary.soundByKey.get(key) === sound;
  });
}

/**
 * The query with one unmarked word changed by one letter to a word that the site often has beside its
 * neighbour: "nghi quet" → "nghi quyết". For queries that nothing answers, though each of their words exists.
 */
export function letterAlternatives(words: readonly Word[], vocabulary: Vocabulary): string[] {
  const isPair = (left: string | undefined, right: string | undefined) =>
    left !== undefined && right !== undefined && vocabulary.spellingByPair.has(pairOf(left, right));
  return alternatives(words, vocabulary, (word, at) => {
    const [before, after] = [words[at - 1]?.key, words[at + 1]?.key];
    if (isMarked(word) || word.key.length < SHORTEST_WORD) return () => false;
    if (isPair(before, word.key) || isPair(word.key, after)) return () => false;
    return (key) => isOneLetterApart(word.key, key) && (isPair(before, key) || isPair(key, after));
  });
}

function alternatives(
  words: readonly Word[],
  vocabulary: Vocabulary,
  testFor: (word: Word, at: number) => (key: string) => boolean,
): string[] {
  if (words.length < 2 || words.length > MAX_WORDS) return [];
  return words
    .flatMap((word, at) => {
      if (/\d/.test(word.key)) return [];
      const fits = testFor(word, at);
      return [...vocabulary.rankByKey]
        .filter(([key]) => key !== word.key && fits(key))
        .map(([key, rank]) => {
          const hasTone = vocabulary.tonesByKey.get(key)?.has(toneOf(word.marks)) === true;
          const text = vocabulary.spellingByKey.get(key) ?? key;
          return {
            text: words.map((other, index) => (index === at ? text : other.text)).join(' '),
            order: (hasTone ? 0 : vocabulary.rankByKey.size) + rank,
          };
        });
    })
    .sort((left, right) => left.order - right.order)
    .slice(0, MAX_ALTERNATIVES)
    .map(({ text }) => text);
}
