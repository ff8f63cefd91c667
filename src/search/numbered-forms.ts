import { pairOf } from './index-terms.ts';

/**
 * Written forms by number, for counting: two neighbours are found by the numbers of both, and their form, which thousands
 * of pages have millions of, is put together only when it is asked for.
 */
export class NumberedForms {
  readonly #numbers = new Map<string, number>();
  /** By number: the form of a word, or nothing for a pair. */
  readonly #words: (string | undefined)[] = [];
  /** By number: of a pair, its neighbours. */
  readonly #left: number[] = [];
  readonly #right: number[] = [];
  /** By the number of the left neighbour: the pair's number by that of the right one. */
  readonly #pairs: (Map<number, number> | undefined)[] = [];

  /** Every number is below. */
  get size(): number {
    return this.#words.length;
  }

  /** The numbers of words, in order. */
  words(): number[] {
    return [...this.#numbers.values()];
  }

  /** @param form of a word. */
  numberOf(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    const number = this.#add(form);
    this.#numbers.set(form, number);
    return number;
  }

  /** The number of two neighbours, given by theirs. */
  pairOf(left: number, right: number): number {
    const pairs = (this.#pairs[left] ??= new Map<number, number>());
    const known = pairs.get(right);
    if (known !== undefined) return known;
    const number = this.#add(undefined, left, right);
    pairs.set(right, number);
    return number;
  }

  /** Undefined for a word. */
  neighboursOf(number: number): readonly [left: number, right: number] | undefined {
    if (this.#words[number] !== undefined) return undefined;
    return [this.#left[number] ?? 0, this.#right[number] ?? 0];
  }

  /** A word as it was given, or what `pairOf` makes of two neighbours. */
  formOf(number: number): string {
    const word = this.#words[number];
    if (word !== undefined) return word;
    return pairOf(this.formOf(this.#left[number] ?? 0), this.formOf(this.#right[number] ?? 0));
  }

  #add(word: string | undefined, left = 0, right = 0): number {
    this.#left.push(left);
    this.#right.push(right);
    return this.#words.push(word) - 1;
  }
}
