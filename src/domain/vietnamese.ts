/** Vietnamese text: folding for comparison, addresses, and alphabetical order. Pure. */

const MARKS = /\p{M}+/gu;

/**
 * The text in lower case with no marks and with đ as d, so that "Đak Đoa" and "dak doa" are equal.
 * Length may differ from the input; never show the result to a reader.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** The last segment of an address: "20-NQ/TW" → "20-nq-tw". */
export function toSlug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** One space for every run of white space, none at the ends. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

export function isNfc(text: string): boolean {
  return text === text.normalize('NFC');
}

// Pure, so that pages which sort nothing do not make one.
const collator = /* @__PURE__ */ new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** Order of a Vietnamese dictionary; numbers inside the text compare as numbers. */
export function compareVietnamese(left: string, right: string): number {
  return collator.compare(left, right);
}

/** The same text with its first letter in capital; the rest untouched. */
export function capitalize(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}

/** Number of edits (insert, delete, replace one letter) between two folded texts. */
export function editDistance(left: string, right: string): number {
  const [a, b] = [fold(left), fold(right)];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Up to `count` of the candidates nearest to a word that was not found, best first. */
export function nearest(word: string, candidates: readonly string[], count = 3): string[] {
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ distance }) => distance <= Math.max(2, word.length / 2))
    .sort((left, right) => left.distance - right.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
