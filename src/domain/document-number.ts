import { DOCUMENT_KINDS, DOCUMENT_KIND_LABELS } from './labels.ts';
import { toSlug } from './vietnamese.ts';

/** Where a document number stands in a text; offsets count UTF-16 units. */
export interface NumberOccurrence {
  start: number;
  end: number;
  /** The number as printed: "20-NQ/TW". */
  number: string;
  /** Key that equal numbers share however they are punctuated: "20-nq-tw". */
  key: string;
}

const KINDS = DOCUMENT_KINDS.map((kind) => DOCUMENT_KIND_LABELS[kind]).join('|');
/** 20-NQ/TW · 09/NQ-CP · 340/QĐ-TTg · 17/2023/QH15 · 78/2025/TT-BTC · 1664/NQ-UBTVQH15 · 377/QĐ-BNN-VPĐP */
const NUMBER = String.raw`\d{1,5}(?:\/\d{4}\/(?:QH\d{1,2}|\p{Lu}+-\p{Lu}[\p{L}\d]*)|[-/]\p{Lu}{2,}(?:[-/]\p{Lu}[\p{L}\d]*)+)`;
const OCCURRENCE = new RegExp(
  String.raw`(?<![\p{L}\d/-])(?:(?:${KINDS})\s+(?:số\s+)?)?(?<number>${NUMBER})(?![\p{L}\d/-])`,
  'gu',
);

export function documentKey(number: string): string {
  return toSlug(number);
}

/** Every document number in a text, with its kind and "số" where they stand before it. */
export function findDocumentNumbers(text: string): NumberOccurrence[] {
  return Array.from(text.matchAll(OCCURRENCE), (match) => {
    const number = match.groups?.['number'] ?? match[0];
    return {
      start: match.index,
      end: match.index + match[0].length,
      number,
      key: documentKey(number),
    };
  });
}
