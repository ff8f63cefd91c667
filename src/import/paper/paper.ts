import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { cleanText, type Doubt } from '../office/table.ts';

/** A paragraph of a file, before anyone knows what it is. */
export interface Paragraph {
  /** NFC, one space between words. */
  text: string;
  /** As the file breaks it: a title keeps its lines, a sentence does not. */
  lines: readonly string[];
  /** Where a person finds it: the file or one of its pages, and the line or paragraph there, from 1. */
  place: { table: string; row: number };
}

/** The words of a Word, text or PDF file, in reading order. */
export interface Paper {
  paragraphs: readonly Paragraph[];
  doubts: readonly Doubt[];
  /** Whether a machine read any of it off a picture. */
  isMachineRead: boolean;
}

/** A paragraph from the lines it is broken into; undefined when nothing stands on them. */
export function toParagraph(
  lines: readonly string[],
  place: Paragraph['place'],
): Paragraph | undefined {
  const filled = lines
    .flatMap((line) => cleanText(line).split('\n'))
    .filter((line) => line !== '' && !isOrnament(line));
  if (filled.length === 0) return undefined;
  return { text: joinLines(lines.flatMap((line) => line.split('\n'))), lines: filled, place };
}

/** Lines as one text. A word cut at "2021-" or "20-NQ/" goes on without a blank, a dash between words keeps its own. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  let isCut = true;
  for (const line of lines) {
    const words = foldWhiteSpace(cleanText(line));
    if (words === '' || isOrnament(words)) continue;
    text += isCut ? words : ` ${words}`;
    // A soft hyphen, or a number that breaks after its own sign.
    isCut = /\u00AD\s*$/u.test(line) || /[\p{L}\d][-/]$/u.test(words);
  }
  return text;
}

/** A rule drawn with signs below a heading. */
function isOrnament(line: string): boolean {
  return /^[-–—_=*.~\s]{3,}$/u.test(line);
}

/** Whether words begin as a numbered or dashed item does: "I. ", "12. ", "a) ", "1.2. ", "- ", "Điều 5. ". */
export function startsItem(text: string): boolean {
  return /^(?:[IVX]{1,5}[.)]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|\p{Ll}{1,2}\)\s|[-–—+•*]\s|(?:Điều|Phần|Mục|Chương)\s+[\dIVX]+)/u.test(
    text,
  );
}

/** Whether a text has come to the end of a sentence or of an item. */
export function isEnded(text: string): boolean {
  return /[.;:!?…][)"”»]?$/u.test(text);
}
