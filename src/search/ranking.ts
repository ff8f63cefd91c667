import type { TextScore } from './matching.ts';

/** What a page is judged by, and by what Pagefind thought of it (0 to 1). */
export interface Judged {
  title: TextScore;
  /** Weight of the query's words in the title against the weight of all its words: 1 where the title is the query. */
  text: TextScore;
  first: number;
}

/** The rank of a page for a query; only the order of two means anything. */
export function rankOf({ title, text, first }: Judged): number {
  const matched = new Set(title.matches.map(({ at }) => at)).size;
  const precision = title.length === 0 ? 0 : matched / title.length;
  const inTitle = Math.sqrt(title.coverage);
  const near = Math.max(text.near, title.near);
  const held = Math.max(text.coverage, title.coverage);
  // Words scattered over a long page say less than the same words in one sentence.
  const coverage = 0.4 * held + 0.6 * near ** 2;
  return (
    coverage *
      (1 +
        1.0 * inTitle +
        1.0 * inTitle * title.run * precision +
        0.8 * Math.max(text.run, title.run) +
        0.5 * near) +
    0.3 * first
  );
}
