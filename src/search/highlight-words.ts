import { fold } from '#domain/vietnamese.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand between two words of one term: "hợp tác", "20-NQ/TW", never the end of a sentence. */
const GAP = /^(\s+|[-/.]|, )$/u;

interface Word {
  start: number;
  end: number;
  exact: string;
  folded: string;
}

/**
 * Where the terms stand in a text: [start, end) in order, none overlapping. Whole syllables only.
 * Marks are looked at only where they decide: a term that stands in the text as typed is not also found unmarked.
 */
export function findTerms(text: string, terms: readonly string[]): [number, number][] {
  const words = wordsOf(text);
  const found = terms.flatMap((term) => {
    const wanted = wordsOf(term);
    const exact = placesOf(text, words, wanted, 'exact');
    return exact.length > 0 ? exact : placesOf(text, words, wanted, 'folded');
  });
  found.sort(([left, leftEnd], [right, rightEnd]) => left - right || rightEnd - leftEnd);
  let end = 0;
  return found.filter(([start, ownEnd]) => {
    if (start < end) return false;
    end = ownEnd;
    return true;
  });
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    exact: word.normalize('NFC').toLowerCase(),
    folded: fold(word),
  }));
}

function placesOf(
  text: string,
  words: readonly Word[],
  wanted: readonly Word[],
  spelling: 'exact' | 'folded',
): [number, number][] {
  const last = wanted.length - 1;
  if (last < 0) return [];
  return words.flatMap(({ start }, index): [number, number][] => {
    const isHere = wanted.every((word, offset) => {
      const here = words[index + offset];
      const before = words[index + offset - 1];
      if (here?.[spelling] !== word[spelling]) return false;
      return offset === 0 || before === undefined || GAP.test(text.slice(before.end, here.start));
    });
    return isHere ? [[start, words[index + last]?.end ?? start]] : [];
  });
}
