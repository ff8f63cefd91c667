/**
 * Pagefind folds marks by Unicode decomposition, which đ does not have: "dinh" would never find "định".
 * The text handed to the index, and every query, carries đ as ḍ (U+1E0D), which folds to d;
 * whatever comes back is carried back before anybody sees it. Vietnamese has no ḍ of its own.
 */

/** Text as the index and the engine know it; NFC, đ carried. */
export function toCarrier(text: string): string {
  return text.normalize('NFC').replaceAll('đ', 'ḍ').replaceAll('Đ', 'Ḍ');
}

/** Text as a reader knows it. */
export function fromCarrier(text: string): string {
  return text.replaceAll('ḍ', 'đ').replaceAll('Ḍ', 'Đ');
}
