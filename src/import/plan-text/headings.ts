import { SECTION_NUMBERS, type SectionNumber } from '#domain/labels.ts';
import { isEnded } from '../paper/paper.ts';

const LONGEST_TITLE = 200;

export interface SectionHeading {
  number: SectionNumber;
  title: string;
  /** Whether its letters are all capitals: then nothing but a heading is written so. */
  isCertain: boolean;
}

/** "II. NHIỆM VỤ TRỌNG TÂM"; undefined when the paragraph is no heading of a section. */
export function sectionHeading(text: string): SectionHeading | undefined {
  const match = /^([IVX]{1,5})\s*[.)]\s*(\S.*)$/u.exec(text);
  const [, numeral = '', title = ''] = match ?? [];
  const number = SECTION_NUMBERS.find((known) => known === numeral);
  if (number === undefined || title.length > LONGEST_TITLE) return undefined;
  const isCertain = isCapitals(title);
  return isCertain || !isEnded(title) ? { number, title, isCertain } : undefined;
}

/** "5. Xây dựng …" → 5 and the words. "1.2." is no clause, nor is "2026." */
export function clauseStart(text: string): { number: number; words: string } | undefined {
  const match = /^(\d{1,2})\s*\.\s+(\S.*)$/u.exec(text);
  const [, number = '', words = ''] = match ?? [];
  return match === null ? undefined : { number: Number(number), words };
}

/** Whether a text is written in capitals throughout: two letters at least. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Words with which what follows the last clause begins. */
export function startsClosing(text: string): boolean {
  return /^(?:Trên đây là |Nơi nhận|(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu}|(?:PHÓ )?(?:TRƯỞNG BAN|CHỦ TỊCH|GIÁM ĐỐC)\s*$)/u.test(
    text,
  );
}

export function startsAnnex(text: string): boolean {
  return /^(?:PHỤ LỤC|BIỂU SỐ|DANH MỤC)(?!\p{L})/u.test(text) && isCapitals(text.slice(0, 12));
}

/** A machine reads "I." off a scan as "L", "l." or "1."; before a title in capitals it can be nothing else. */
export function withRomanMended(text: string): string {
  return text.replace(
    /^([IlL1|]{1,3})[.,]?\s+(?=[^\p{Ll}]{4,}$)/u,
    (_match, strokes: string) => `${'I'.repeat(strokes.length)}. `,
  );
}
