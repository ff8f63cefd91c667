/** The words a CMS brings, with ours laid over them, group by group. */
export function withWords(own: object, ours: object): object {
  const merged: Record<string, unknown> = { ...own };
  for (const [key, value] of Object.entries(ours)) {
    const there = merged[key];
    merged[key] = isGroup(there) && isGroup(value) ? withWords(there, value) : value;
  }
  return merged;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
