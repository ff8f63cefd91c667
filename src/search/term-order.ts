import { PAIR_SIGN } from './index-terms.ts';
import type { NumberedForms } from './numbered-forms.ts';

/**
 * For every term a number, and the numbers have the order of the terms' texts: of a million pairs none is put together to
 * be compared. A pair comes by its left neighbour with the sign after it, then by its right one, which is the order of
 * the whole texts because no word holds the sign.
 * @param textOf what a word is called.
 */
export function placesOf(numbered: NumberedForms, textOf: (word: number) => string): Float64Array {
  const words = numbered.words().map((word) => ({ word, text: textOf(word) }));
  const startRanks = ranksOf(words.flatMap(({ text }) => [text, text + PAIR_SIGN]));
  const endRanks = ranksOf(words.map(({ text }) => text));
  const starts = new Uint32Array(numbered.size);
  const ends = new Uint32Array(numbered.size);
  const places = new Float64Array(numbered.size);
  for (const { word, text } of words) {
    places[word] = (startRanks.get(text) ?? 0) * words.length;
    starts[word] = startRanks.get(text + PAIR_SIGN) ?? 0;
    ends[word] = endRanks.get(text) ?? 0;
  }
  for (let term = 0; term < numbered.size; term += 1) {
    const neighbours = numbered.neighboursOf(term);
    if (neighbours === undefined) continue;
    const [left, right] = neighbours;
    places[term] = (starts[left] ?? 0) * words.length + (ends[right] ?? 0);
  }
  return places;
}

/** Equal texts share a rank. */
function ranksOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]));
}
