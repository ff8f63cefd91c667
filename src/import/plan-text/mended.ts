import { isEnded, joinLines, startsItem, type Paragraph } from '../paper/paper.ts';
import { isCapitals } from './headings.ts';

const LONGEST_HEADING = 100;

/**
 * Paragraphs that a page break or a stray line end cut in two, put together: the second part begins in lower case
 * and the first ends in the middle of a sentence. What only looks so is told, not touched.
 */
export function mendBreaks(
  paragraphs: readonly Paragraph[],
  doubt: (paragraph: Paragraph, message: string) => void,
): Paragraph[] {
  const mended: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const previous = mended.at(-1);
    const { text } = paragraph;
    const isInside = startsLower(text);
    if (previous === undefined || startsItem(text)) mended.push(paragraph);
    else if (isInside && !isEnded(previous.text)) {
      doubt(
        paragraph,
        `đoạn đứt giữa câu ở "${previous.text.slice(-30)}", đã nối: "${text.slice(0, 40)}…".`,
      );
      const lines = [...previous.lines, ...paragraph.lines];
      mended[mended.length - 1] = { ...previous, text: joinLines([previous.text, text]), lines };
    } else {
      if (isInside)
        doubt(
          paragraph,
          `đoạn bắt đầu bằng chữ thường: "${text.slice(0, 40)}…". Xem có thiếu chữ không.`,
        );
      else if (looksCut(previous.text)) {
        doubt(
          paragraph,
          `đoạn trước không kết thúc bằng dấu câu: "${previous.text.slice(-40)}". Xem hai đoạn có phải một không.`,
        );
      }
      mended.push(paragraph);
    }
  }
  return mended;
}

function startsLower(text: string): boolean {
  return /^["“(]?\p{Ll}/u.test(text);
}

function looksCut(text: string): boolean {
  return !isEnded(text) && text.length > LONGEST_HEADING && !isCapitals(text);
}
