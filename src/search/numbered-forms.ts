/**
 * Written forms by number, for counting: two neighbours are found by the numbers of both, and their form is put together
 * once, not each time they are met.
 */
export class NumberedForms {
  /** By number. */
  readonly forms: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the number of the left neighbour: the pair's number by that of the right one. */
  readonly #pairs: (Map<number, number> | undefined)[] = [];

  /** @param form of a word, without "_". */
  numberOf(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    const number = this.#add(form);
    this.#numbers.set(form, number);
    return number;
  }

  /** The number of `left_right`; neighbours are given by number. */
  pairOf(left: number, right: number): number {
    const pairs = (this.#pairs[left] ??= new Map<number, number>());
    const known = pairs.get(right);
    if (known !== undefined) return known;
    const number = this.#add(`${this.forms[left] ?? ''}_${this.forms[right] ?? ''}`);
    pairs.set(right, number);
    return number;
  }

  #add(form: string): number {
    return this.forms.push(form) - 1;
  }
}
