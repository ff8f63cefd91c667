import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { sha256 } from '#library/sha256.ts';

/** SHA-256 of a text with white space folded, in hexadecimal: what a printed copy is compared by. */
export function contentHash(text: string): string {
  return sha256(foldWhiteSpace(text));
}
