import { Numbering } from '../office/docx-numbering.ts';
import { WordStyles } from '../office/docx-styles.ts';
import { TextReader } from '../office/docx-text.ts';
import { Refusal } from '../office/refusal.ts';
import type { Doubt } from '../office/table.ts';
import { parsePart } from '../office/parts.ts';
import { childAt, childrenOf, type XmlElement } from '../office/xml.ts';
import type { Zip } from '../office/zip.ts';
import { toParagraph, type Paper, type Paragraph } from './paper.ts';

const TRACKED =
  'có chỗ sửa chưa duyệt (Track Changes); lời nhập vào là lời trước khi sửa. Duyệt hoặc bỏ chỗ sửa trong Word rồi nhập lại.';
const VNI =
  'đoạn dùng phông VNI kiểu cũ. Chuyển sang phông Unicode rồi nhập lại; chữ đọc được có thể sai.';
const NOTES = 'có chú thích cuối trang trong Word; chú thích không được nhập. Xem lại chỗ này.';
const BOXES =
  'có hộp chữ (text box) trong Word; chữ trong hộp không được nhập. Chép chữ ấy ra ngoài.';
/** A letterhead or the place for signatures stands in a table of two columns; more columns hold figures. */
const WIDEST_FRAME = 2;

/** A Word document's paragraphs with its automatic numbers and dashes, those of two-column frames too. */
export function wordPaper(zip: Zip, name: string): Paper {
  const body = childAt(parsePart(zip, 'word/document.xml'), 'body');
  if (body === undefined) {
    throw new Refusal(
      'Trong tệp không có văn bản Word. Mở bằng Word, lưu lại dạng .docx rồi nhập.',
    );
  }
  const reader = new TextReader(
    new WordStyles(parsePart(zip, 'word/styles.xml')),
    new Numbering(parsePart(zip, 'word/numbering.xml'), { keepsDashes: true }),
  );
  const doubts: Doubt[] = [];
  const paragraphs: Paragraph[] = [];
  for (const [index, block] of blocksOf(body).entries()) {
    const place = { table: name, row: index + 1 };
    const doubt = (message: string) => doubts.push({ ...place, message });
    if (block.name === 'tbl' && columnsOf(block) > WIDEST_FRAME) {
      doubt(
        'bảng không được nhập vào lời của Kế hoạch. Phụ lục thì nhập bằng "npm run import -- annex".',
      );
      continue;
    }
    const parts = block.name === 'tbl' ? within(block, 'tc') : [block];
    for (const part of parts) {
      const { text, hasTrackedChanges, hasVni } = reader.read(part);
      if (hasTrackedChanges) doubt(TRACKED);
      if (hasVni) doubt(VNI);
      if (within(part, 'footnoteReference').length > 0) doubt(NOTES);
      if (within(part, 'txbxContent').length > 0) doubt(BOXES);
      // A paragraph broken by hand is one; the paragraphs of a cell are not.
      const pieces = part.name === 'tc' ? text.split('\n') : [text];
      for (const piece of pieces) {
        const paragraph = toParagraph([piece], place);
        if (paragraph !== undefined) paragraphs.push(paragraph);
      }
    }
  }
  return { paragraphs, doubts, isMachineRead: false };
}

/** Paragraphs and tables in order, those inside content controls too. */
function blocksOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === 'p' || child.name === 'tbl' ? [child] : blocksOf(child),
  );
}

function columnsOf(table: XmlElement): number {
  return Math.max(0, ...childrenOf(table, 'tr').map((row) => childrenOf(row, 'tc').length));
}

/** Every element of a name inside another, in order; not those inside one found. */
function within(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name ? [child] : within(child, name),
  );
}
