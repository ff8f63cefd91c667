import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { Refusal } from '../office/refusal.ts';
import type { Doubt } from '../office/table.ts';
import { fromTcvn3 } from '../office/tcvn3.ts';
import { startsItem, toParagraph, type Paper, type Paragraph } from './paper.ts';

/** Longer lines are whole paragraphs, not lines that an editor broke to fit a screen. */
const WIDEST_WRAP = 120;
const COMMON_WORDS =
  /(?<!\p{L})(?:và|của|các|nhiệm|kế|hoạch|tế|hợp|tác|xã|tỉnh|thực|hiện|năm|phát|triển)(?!\p{L})/giu;

/** A plain text file. Blank lines part paragraphs; lines broken to fit a width are put together again. */
export function textPaper(bytes: Buffer, name: string): Paper {
  const { text, doubt } = decode(bytes);
  const lines = text.split(/\r\n?|\n|\f|\u2028|\u2029/u);
  const width = Math.max(0, ...lines.map((line) => line.trimEnd().length));
  const paragraphs: Paragraph[] = [];
  let open: string[] = [];
  let start = 0;
  const close = () => {
    const paragraph = toParagraph(open, { table: name, row: start + 1 });
    if (paragraph !== undefined) paragraphs.push(paragraph);
    open = [];
  };
  for (const [index, line] of lines.entries()) {
    const previous = open.at(-1);
    if (line.trim() === '' || (previous !== undefined && !goesOn(previous, line, width))) close();
    if (line.trim() === '') continue;
    if (open.length === 0) start = index;
    open.push(line);
  }
  close();
  const doubts: Doubt[] = doubt === undefined ? [] : [{ table: name, message: doubt }];
  return { paragraphs, doubts, isMachineRead: false };
}

/** Whether a line goes on with the one before: its first word had no room there. */
function goesOn(previous: string, line: string, width: number): boolean {
  if (startsItem(foldWhiteSpace(line)) || width > WIDEST_WRAP) return false;
  const [word = ''] = foldWhiteSpace(line).split(' ');
  return previous.trimEnd().length + 1 + word.length > width;
}

function decode(bytes: Buffer): { text: string; doubt?: string } {
  const text = unicodeOf(bytes);
  if (text !== undefined) {
    const turned = fromTcvn3(text, '.VnTime');
    if (commonWords(turned) > 2 * commonWords(text) + 3)
      return { text: turned, doubt: old('TCVN3') };
    return { text };
  }
  const candidates = [
    { text: new TextDecoder('windows-1258').decode(bytes), doubt: old('Windows-1258') },
    { text: fromTcvn3(bytes.toString('latin1'), '.VnTime'), doubt: old('TCVN3') },
  ];
  const best = candidates.reduce((a, b) => (commonWords(b.text) > commonWords(a.text) ? b : a));
  if (commonWords(best.text) === 0) {
    throw new Refusal(
      'Không nhận ra bảng mã của tệp chữ. Mở bằng Notepad, chọn Lưu thành, mã hóa "UTF-8", rồi nhập tệp đó.',
    );
  }
  return best;
}

/** The text of UTF-8 or UTF-16 bytes, with or without the mark at their beginning. */
function unicodeOf(bytes: Buffer): string | undefined {
  const zeros = [0, 1].map(
    (odd) =>
      bytes.subarray(0, 2000).filter((byte, index) => byte === 0 && index % 2 === odd).length,
  );
  const [first, second] = bytes;
  const isBig = (first === 0xfe && second === 0xff) || (zeros[0] ?? 0) > 10;
  const isLittle = (first === 0xff && second === 0xfe) || (zeros[1] ?? 0) > 10;
  if (isLittle) return new TextDecoder('utf-16le').decode(bytes);
  if (isBig) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function commonWords(text: string): number {
  return text.normalize('NFC').match(COMMON_WORDS)?.length ?? 0;
}

function old(encoding: string): string {
  return `chữ trong tệp ở bảng mã cũ (${encoding}), đã đổi sang Unicode. So lại, nhất là chữ hoa có dấu.`;
}
