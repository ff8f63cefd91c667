import { toSlug } from '#domain/vietnamese.ts';

const LONGEST = 60;
/** Names Windows keeps for its devices, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of a file from the name of what it holds, not too long; empty when no letter or digit is left. */
export function entryName(name: string): string {
  const slug = toSlug(name);
  if (slug.length <= LONGEST) return RESERVED.test(slug) ? `${slug}-1` : slug;
  const end = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, end > 0 ? end : LONGEST);
}
