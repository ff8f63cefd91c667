import { Numbering } from './docx-numbering.ts';
import { WordStyles } from './docx-styles.ts';
import { TextReader } from './docx-text.ts';
import { fillMerged, type Area } from './merged.ts';
import { Refusal } from './refusal.ts';
import {
  cleanText,
  columnName,
  isEmptyRow,
  textCell,
  type Cell,
  type Doubt,
  type Row,
  type Table,
} from './table.ts';
import { mainPart, parsePart } from './parts.ts';
import { childAt, childrenOf, isOn, type XmlElement } from './xml.ts';
import type { Zip } from './zip.ts';

const TRACKED =
  'ô có chỗ sửa chưa duyệt (Track Changes); lời nhập vào là lời trước khi sửa. Duyệt hoặc bỏ chỗ sửa trong Word rồi nhập lại.';
const VNI =
  'ô dùng phông VNI kiểu cũ. Chuyển sang phông Unicode rồi nhập lại; chữ đọc được có thể sai.';

/** The tables of a Word document, each with the paragraphs that stand above it. */
export function docxTables(zip: Zip): { tables: Table[]; doubts: Doubt[] } {
  const body = childAt(parsePart(zip, mainPart(zip, 'word/document.xml')), 'body');
  if (body === undefined) {
    throw new Refusal(
      'Trong tệp không có văn bản Word. Mở bằng Word, lưu lại dạng .docx rồi nhập.',
    );
  }
  const reader = new TextReader(
    new WordStyles(parsePart(zip, 'word/styles.xml')),
    new Numbering(parsePart(zip, 'word/numbering.xml')),
  );
  const tables: Table[] = [];
  let above: string[] = [];
  for (const block of blocksOf(body)) {
    if (block.name === 'tbl') {
      tables.push(readTable(block, `Bảng ${tables.length + 1}`, above, reader));
      above = [];
    } else {
      const text = cleanText(reader.read(block).text);
      if (text !== '') above.push(text);
    }
  }
  return { tables, doubts: [] };
}

/** Paragraphs and tables in order, those inside content controls too. */
export function blocksOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === 'p' || child.name === 'tbl' ? [child] : blocksOf(child),
  );
}

/** A merge that goes on downwards while the rows below continue it. */
type OpenMerges = Map<number, Area>;

function readTable(
  element: XmlElement,
  name: string,
  above: readonly string[],
  reader: TextReader,
): Table {
  const doubts: Doubt[] = [];
  const rows: Row[] = [];
  const areas: Area[] = [];
  const open: OpenMerges = new Map();
  for (const [index, line] of rowsOf(element).entries()) {
    const number = index + 1;
    const properties = childAt(line, 'trPr');
    const cells: (Cell | undefined)[] = [];
    let column = Number(childAt(properties, 'gridBefore')?.attributes['val'] ?? 0);
    for (const box of cellsOf(line)) {
      const width = Number(childAt(box, 'tcPr', 'gridSpan')?.attributes['val'] ?? 1);
      const merge = childAt(box, 'tcPr', 'vMerge');
      const { text, hasTrackedChanges, hasVni } = reader.read(box);
      cells[column] = textCell(number, column, text);
      const place = { table: name, row: number, column: columnName(column) };
      if (hasTrackedChanges) doubts.push({ ...place, message: TRACKED });
      if (hasVni) doubts.push({ ...place, message: VNI });
      areas.push(...mergeOf(open, merge, { number, column, width }));
      column += width;
    }
    const isHidden = isOn(hiddenMark(properties));
    const row = { number, isHidden, cells };
    if (childAt(properties, 'ins') !== undefined || childAt(properties, 'del') !== undefined) {
      doubts.push({ table: name, row: number, message: TRACKED.replace('ô có', 'dòng có') });
    }
    rows.push(row);
  }
  const filled = fillMerged(rows, [...areas, ...open.values()]);
  return { name, above, doubts, rows: filled.filter((row) => !isEmptyRow(row)) };
}

/** Merges that a cell ends, and the one it begins or widens, kept in `open`. */
function mergeOf(
  open: OpenMerges,
  merge: XmlElement | undefined,
  { number, column, width }: { number: number; column: number; width: number },
): Area[] {
  const running = open.get(column);
  const isContinued = merge !== undefined && (merge.attributes['val'] ?? 'continue') === 'continue';
  if (isContinued && running !== undefined) {
    running.bottom = number;
    return [];
  }
  open.delete(column);
  const area = { top: number, bottom: number, left: column, right: column + width - 1 };
  if (merge !== undefined) open.set(column, area);
  const ended = running === undefined ? [] : [running];
  return merge === undefined && width > 1 ? [...ended, area] : ended;
}

function hiddenMark(properties: XmlElement | undefined): string | undefined {
  const mark = childAt(properties, 'hidden');
  return mark === undefined ? undefined : (mark.attributes['val'] ?? '1');
}

/** Rows of a table in order, those inside content controls too. */
export function rowsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['sdt', 'sdtContent', 'customXml'].includes(child.name) ? rowsOf(child) : [];
  });
}

/** Cells of a row in order. */
export function cellsOf(row: XmlElement): XmlElement[] {
  return childrenOf(row).flatMap((child) => {
    if (child.name === 'tc') return [child];
    return ['sdt', 'sdtContent', 'customXml'].includes(child.name) ? cellsOf(child) : [];
  });
}
