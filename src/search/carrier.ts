/**
 * Pagefind folds marks by Unicode decomposition, which đ does not have: "dinh" would never find "định".
 * The text handed to the index, and every query, carries đ as ḍ (U+1E0D), which folds to d;
 * whatever comes back is carried back before anybody sees it. Vietnamese has no ḍ of its own.
 * So with ƀ of Jrai and Bahnar, carried as ḅ (U+1E05); their other letters decompose.
 */

const CARRIED: Record<string, string> = { đ: 'ḍ', Đ: 'Ḍ', ƀ: 'ḅ', Ƀ: 'Ḅ' };
const READABLE: Record<string, string> = { ḍ: 'đ', Ḍ: 'Đ', ḅ: 'ƀ', Ḅ: 'Ƀ' };

/** Text as the index and the engine know it; NFC, đ carried. */
export function toCarrier(text: string): string {
  return text.normalize('NFC').replace(/[đĐƀɃ]/gu, (letter) => CARRIED[letter] ?? letter);
}

/** Text as a reader knows it. */
export function fromCarrier(text: string): string {
  return text.replace(/[ḍḌḅḄ]/gu, (letter) => READABLE[letter] ?? letter);
}
