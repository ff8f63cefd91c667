import { fold } from '#domain/vietnamese.ts';
import { NumberedForms } from './numbered-forms.ts';

/** Neighbours make a word when they are met together this often, … */
const PAIR_FEWEST = 3;
/** … and seldom apart: together² / (one × other), 1 when neither is ever met without the other. */
const PAIR_COHESION = 0.1;
/** Bounds on the wire at thousands of pages; the most frequent stay. */
const MOST_SYLLABLES = 3500;
const MOST_PAIRS = 600;
const LONGEST_SYLLABLE = 12;
const WEB_ADDRESS = /\bhttps?:\/\/\S+|\S*\w\.(?:vn|com|net|org)\b\S*/gu;
/** Onset, vowels, coda of a Vietnamese syllable, marks aside. */
const SHAPE =
  /^(?:ngh?|[ckt]h|gh|gi|nh|p?h|qu|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|n[gh]?|[cmpt])?$/;
const SYLLABLE = /\p{L}+/gu;

/**
 * Syllables and frequent pairs of texts, as the vocabulary writes them; words of one letter and web
 * addresses are left out. Pairs inside `names` are words however seldom they are met.
 */
export function wordsOf(
  texts: readonly string[],
  names: readonly string[] = [],
): { syllables: string; pairs: string } {
  const { syllables, pairs } = countWords(texts);
  const named = countWords(names).pairs;
  return {
    syllables: mostFrequent([...syllables].filter(isSyllable), MOST_SYLLABLES),
    pairs: mostFrequent([...pairs].filter(isWord), MOST_PAIRS),
  };

  function isWord([pair, times]: [string, number]): boolean {
    const [one = 1, other = 1] = pair.split('_').map((word) => syllables.get(word) ?? 1);
    if (named.has(pair)) return true;
    return times >= PAIR_FEWEST && times ** 2 >= PAIR_COHESION * one * other;
  }
}

function countWords(texts: readonly string[]): Record<'syllables' | 'pairs', Map<string, number>> {
  const numbered = new NumberedForms();
  const times: number[] = [];
  const count = (number: number) => (times[number] = (times[number] ?? 0) + 1);
  for (const text of texts) {
    const plain = text.normalize('NFC').toLocaleLowerCase('vi').replace(WEB_ADDRESS, ' · ');
    let previous = 0;
    let end = -1;
    for (const { 0: word, index } of plain.matchAll(SYLLABLE)) {
      if (word.length > LONGEST_SYLLABLE) continue;
      const number = numbered.numberOf(word);
      count(number);
      if (end === index - 1 && plain[end] === ' ') count(numbered.pairOf(previous, number));
      previous = number;
      end = index + word.length;
    }
  }
  const syllables = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const [number, form] of numbered.forms.entries()) {
    (form.includes('_') ? pairs : syllables).set(form, times[number] ?? 0);
  }
  return { syllables, pairs };
}

/** Initials and foreign words count once they are used, not when some text drops them once. */
function isSyllable([word, times]: [string, number]): boolean {
  return word.length > 1 && (times > 1 || SHAPE.test(fold(word)));
}

/**
 * By order of magnitude (powers of two), within it by letter: the engine needs no finer rank, words
 * that begin alike pack better side by side, and a build repeated gives the same file.
 */
function mostFrequent(counts: readonly [string, number][], most: number): string {
  return counts
    .map(([key, times]) => ({ key, rank: Math.floor(Math.log2(times)) }))
    .sort((left, right) => right.rank - left.rank || (left.key < right.key ? -1 : 1))
    .slice(0, most)
    .map(({ key }) => key)
    .join(' ');
}
