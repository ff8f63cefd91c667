import { readPostings, IN_TITLE } from './postings.ts';
import type { Form } from './word-shard.ts';

/** A form with how well it fits what was asked: 1 for the very word, less for other marks or a mere beginning. */
export interface Fitting extends Form {
  fit: number;
}

/** What pages say of one word of the query, or of two neighbours: every page that holds it, by number. */
export class Evidence {
  /** Best fit by page, 0 where it is not held. */
  readonly fit: Float32Array;
  /** Best weight by page (postings.ts). */
  readonly #weight: Uint8Array;
  readonly pages: number[] = [];

  constructor(pageCount: number, forms: readonly Fitting[]) {
    this.fit = new Float32Array(pageCount);
    this.#weight = new Uint8Array(pageCount);
    for (const form of forms) this.#take(form);
  }

  #take({ postings, fit }: Fitting): void {
    readPostings(postings, (page, weight) => {
      const known = this.fit[page] ?? 0;
      if (known === 0) this.pages.push(page);
      if (fit > known) this.fit[page] = fit;
      if (weight > (this.#weight[page] ?? 0)) this.#weight[page] = weight;
    });
  }

  /** 0 to 1: how much of the page's title it is; 0 as well when it stands in the text only. */
  shareOfTitle(page: number): number {
    return Math.max(0, (this.#weight[page] ?? 0) - IN_TITLE + 1) / IN_TITLE;
  }

  /** 0 to 1: how often the text holds it, for its length; a title is as good as twice. */
  density(page: number): number {
    return Math.min(this.#weight[page] ?? 0, IN_TITLE - 1) / (IN_TITLE - 1);
  }
}
