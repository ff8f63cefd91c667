/**
 * How a page holds a term, in three bits: in its text, the more often the higher (0 to 3), or from here on in
 * its title, the more of the title it is the higher (4 to 7).
 */
export const IN_TITLE = 4;
const WEIGHT_BITS = 3;
const WEIGHTS = 2 ** WEIGHT_BITS;
const CONTINUED = 0x80;

/** Appends a whole number, seven bits a byte, the low ones first. */
export function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= CONTINUED) {
    bytes.push((rest % CONTINUED) + CONTINUED);
    rest = Math.floor(rest / CONTINUED);
  }
  bytes.push(rest);
}

/** Reads numbers that `pushNumber` wrote, one after another. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isDone(): boolean {
    return this.at >= this.#bytes.length;
  }

  next(): number {
    let number = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.at] ?? 0;
      this.at += 1;
      if (byte < CONTINUED) return number + byte * scale;
      number += (byte - CONTINUED) * scale;
      scale *= CONTINUED;
    }
  }
}

/** Page and weight as one number, in the order of pages. */
export function toPosting(page: number, weight: number): number {
  return page * WEIGHTS + weight;
}

/** The postings of one term, ascending, as bytes: the step from page to page with the weight. */
export function encodePostings(postings: readonly number[]): number[] {
  const bytes: number[] = [];
  let previous = 0;
  for (const posting of postings) {
    const page = Math.floor(posting / WEIGHTS);
    pushNumber(bytes, toPosting(page - previous, posting % WEIGHTS));
    previous = page;
  }
  return bytes;
}

/** Calls `visit` for every page of a term, in order. */
export function readPostings(
  bytes: Uint8Array,
  visit: (page: number, weight: number) => void,
): void {
  const reader = new NumberReader(bytes);
  let page = 0;
  while (!reader.isDone) {
    const step = reader.next();
    page += step >>> WEIGHT_BITS;
    visit(page, step & (WEIGHTS - 1));
  }
}
