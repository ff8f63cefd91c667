const conjunction = new Intl.ListFormat('vi', { type: 'conjunction' });
const disjunction = new Intl.ListFormat('vi', { type: 'disjunction' });

/** "a, b và c". */
export function listAll(words: readonly string[]): string {
  return conjunction.format(words);
}

/** "a, b hoặc c": what a denial names. */
export function listAny(words: readonly string[]): string {
  return disjunction.format(words);
}

/** The items with the highest count, in their own order; none when every count is zero. */
export function mostOf<T extends { count: number }>(
  items: readonly T[],
): { top: T[]; count: number } {
  const count = Math.max(0, ...items.map((item) => item.count));
  return { top: count === 0 ? [] : items.filter((item) => item.count === count), count };
}
