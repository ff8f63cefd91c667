import type { WordSpan } from '../office/docx-spans.ts';
import { unifiedText } from '../office/table.ts';

/** Marks of direction and of joining that no reader sees, and control characters other than white space. */
const UNSEEN = /[\u200C-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F]|(?![\t\n\v\f\r])\p{Cc}/gu;
const LEADING_MARKS = /^\p{M}+/u;

/** The spans of one paragraph, as few as there can be, in NFC, one space for every run of white space, none at the ends. */
export function tidySpans(spans: readonly WordSpan[]): WordSpan[] {
  const joined: WordSpan[] = [];
  for (const span of spans) {
    if (span.picture !== undefined) continue;
    const last = joined.at(-1);
    if (last !== undefined && span.note === undefined && last.note === undefined) {
      // White space looks the same in bold; a mark belongs to the letter before it.
      const marks = LEADING_MARKS.exec(span.text)?.[0] ?? '';
      if (looksSame(last, span) || span.text.trim() === '' || marks === span.text) {
        last.text += span.text;
        continue;
      }
      last.text += marks;
      joined.push({ ...span, text: span.text.slice(marks.length) });
    } else joined.push({ ...span });
  }
  return foldAcross(joined.map((span) => ({ ...span, text: tidyText(span.text) }))).flatMap(
    withAddresses,
  );
}

/** Web addresses that were typed and not made links. */
const ADDRESS = /https?:\/\/[^\s<>"“”()[\]{}]*[^\s<>"“”()[\]{}.,;:!?…]/giu;

function withAddresses(span: WordSpan): WordSpan[] {
  if (span.href !== undefined || span.note !== undefined) return [span];
  const pieces: WordSpan[] = [];
  let end = 0;
  for (const { 0: address, index } of span.text.matchAll(ADDRESS)) {
    if (index > end) pieces.push({ ...span, text: span.text.slice(end, index) });
    pieces.push({ ...span, text: address, href: address });
    end = index + address.length;
  }
  if (end < span.text.length || pieces.length === 0) {
    pieces.push({ ...span, text: span.text.slice(end) });
  }
  return pieces;
}

function tidyText(text: string): string {
  return unifiedText(text.replace(UNSEEN, ''));
}

function looksSame(left: WordSpan, right: WordSpan): boolean {
  return (
    left.isBold === right.isBold && left.isItalic === right.isItalic && left.href === right.href
  );
}

/** White space that one span ends with and the next begins with is one space. */
function foldAcross(spans: readonly WordSpan[]): WordSpan[] {
  const folded: WordSpan[] = [];
  for (const span of spans) {
    const before = folded.findLast(({ text }) => text !== '')?.text;
    const text = before === undefined || /\s$/u.test(before) ? span.text.trimStart() : span.text;
    folded.push({ ...span, text });
  }
  const last = folded.findLastIndex(({ text }) => text.trim() !== '');
  return folded
    .map((span, index) => {
      if (index < last) return span;
      return { ...span, text: index === last ? span.text.trimEnd() : '' };
    })
    .filter(({ text, note }) => text !== '' || note !== undefined);
}
