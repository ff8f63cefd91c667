import { createHash } from 'node:crypto';
import { foldWhiteSpace } from '#domain/vietnamese.ts';

/** SHA-256 of a text with white space folded, in hexadecimal: what a printed copy is compared by. */
export function contentHash(text: string): string {
  return createHash('sha256').update(foldWhiteSpace(text)).digest('hex');
}
