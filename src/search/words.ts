import { fold } from '#domain/vietnamese.ts';
import { countIn, eachCount, toCounts, type Counts } from './counts.ts';
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

/** Counts the words of texts, one or a few at a time, and says which of them a vocabulary holds. */
export class WordCounter {
  readonly #numbered = new NumberedForms();

  /** Counts of syllables and of two neighbours, by the numbers they have here. */
  count(texts: readonly string[]): Counts {
    const times = new Map<number, number>();
    for (const text of texts) {
      const plain = text.normalize('NFC').toLocaleLowerCase('vi').replace(WEB_ADDRESS, ' · ');
      let previous = 0;
      let end = -1;
      for (const { 0: word, index } of plain.matchAll(SYLLABLE)) {
        if (word.length > LONGEST_SYLLABLE) continue;
        const number = this.#numbered.numberOf(word);
        countIn(times, number);
        if (end === index - 1 && plain[end] === ' ') {
          countIn(times, this.#numbered.pairOf(previous, number));
        }
        previous = number;
        end = index + word.length;
      }
    }
    return toCounts(times);
  }

  /**
   * Syllables and frequent pairs of all that was counted into `counts`, as the vocabulary writes them; words of one
   * letter and web addresses are left out. Pairs inside `names` are words however seldom they are met.
   */
  wordsIn(
    counts: readonly Counts[],
    names: readonly string[] = [],
  ): { syllables: string; pairs: string } {
    const times = this.#sum(counts);
    const named = this.#sum([this.count(names)]);
    const syllables: [string, number][] = [];
    const pairs: [string, number][] = [];
    for (const [number, often] of times.entries()) {
      if (often === 0) continue;
      const neighbours = this.#numbered.neighboursOf(number);
      if (neighbours === undefined) syllables.push([this.#numbered.formOf(number), often]);
      else if ((named[number] ?? 0) > 0 || isWord(often, neighbours))
        pairs.push([this.#numbered.formOf(number), often]);
    }
    return {
      syllables: mostFrequent(syllables.filter(isSyllable), MOST_SYLLABLES),
      pairs: mostFrequent(pairs, MOST_PAIRS),
    };

    function isWord(often: number, [left, right]: readonly [number, number]): boolean {
      const [one = 1, other = 1] = [times[left], times[right]];
      return often >= PAIR_FEWEST && often ** 2 >= PAIR_COHESION * one * other;
    }
  }

  /** By number. */
  #sum(counts: readonly Counts[]): Uint32Array {
    const sums = new Uint32Array(this.#numbered.size);
    for (const one of counts) {
      eachCount(one, (number, times) => {
        sums[number] = (sums[number] ?? 0) + times;
      });
    }
    return sums;
  }
}

/** The words of texts that are all at hand; see `WordCounter`. */
export function wordsOf(
  texts: readonly string[],
  names: readonly string[] = [],
): { syllables: string; pairs: string } {
  const counter = new WordCounter();
  return counter.wordsIn([counter.count(texts)], names);
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
