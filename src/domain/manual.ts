import type { Guide } from './content.ts';

/** The chapters of the manual for those who publish, in the order a piece of work goes; the front page is none. */
export function chaptersOf(guides: readonly Guide[]): Guide[] {
  return guides
    .filter(({ section, order }) => section === 'editing' && order !== undefined)
    .sort((left, right) => (left.order ?? 0) - (right.order ?? 0));
}
