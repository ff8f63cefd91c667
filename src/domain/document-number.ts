import { toSlug } from './vietnamese.ts';

/** Key that equal numbers share however they are punctuated: "20-NQ/TW" → "20-nq-tw". */
export function documentKey(number: string): string {
  return toSlug(number);
}
