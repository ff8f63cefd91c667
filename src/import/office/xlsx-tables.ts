import { fillMerged, type Area } from './merged.ts';
import { Refusal } from './refusal.ts';
import { isEmptyRow, parseAddress, type Cell, type Doubt, type Row, type Table } from './table.ts';
import { readCell } from './xlsx-cell.ts';
import { parsePart } from './parts.ts';
import { readWorkbook, type Workbook } from './xlsx-parts.ts';
import { childAt, childrenOf, isOn, type XmlElement } from './xml.ts';
import type { Zip } from './zip.ts';

const MAX_ROWS = 50_000;
/** What stands further right than this is no part of a table people fill in. */
const MAX_COLUMNS = 100;

/** The visible sheets of a workbook; hidden ones are named in a doubt and left out. */
export function xlsxTables(zip: Zip): { tables: Table[]; doubts: Doubt[] } {
  const workbook = readWorkbook(zip);
  const doubts = workbook.sheets
    .filter(({ isHidden }) => isHidden)
    .map(({ name }) => ({
      table: name,
      message: 'trang tính đang ẩn nên không nhập. Cần nhập thì bỏ ẩn rồi chạy lại.',
    }));
  const tables = workbook.sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap(({ name, part }) => {
      const sheet = parsePart(zip, part);
      return sheet?.name === 'worksheet' ? [readSheet(name, sheet, workbook)] : [];
    });
  return { tables, doubts };
}

function readSheet(name: string, sheet: XmlElement, workbook: Workbook): Table {
  const doubts: Doubt[] = [];
  const rows: Row[] = [];
  let number = 0;
  for (const element of childrenOf(childAt(sheet, 'sheetData'), 'row')) {
    number = Number(element.attributes['r'] ?? number + 1);
    const { cells, told } = readRow(element, number, workbook);
    const row = { number, isHidden: isOn(element.attributes['hidden']), cells };
    if (isEmptyRow(row)) continue;
    rows.push(row);
    if (rows.length > MAX_ROWS) {
      throw new Refusal(
        `Trang tính "${name}" có hơn ${MAX_ROWS.toLocaleString('vi-VN')} dòng. Chép riêng bảng cần nhập sang tệp mới.`,
      );
    }
    if (!row.isHidden) doubts.push(...told.map((doubt) => ({ table: name, ...doubt })));
  }
  const areas = childrenOf(childAt(sheet, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) =>
    areaOf(attributes['ref'] ?? ''),
  );
  return { name, rows: fillMerged(rows, areas), above: [], doubts };
}

function readRow(
  element: XmlElement,
  row: number,
  workbook: Workbook,
): { cells: (Cell | undefined)[]; told: Omit<Doubt, 'table'>[] } {
  const cells: (Cell | undefined)[] = [];
  const told: Omit<Doubt, 'table'>[] = [];
  let column = -1;
  for (const child of childrenOf(element, 'c')) {
    column = parseAddress(child.attributes['r'] ?? '')?.column ?? column + 1;
    if (column >= MAX_COLUMNS) continue;
    const { cell, doubt } = readCell(child, row, column, workbook);
    cells[column] = cell;
    if (doubt !== undefined) told.push({ row, column: cell.column, message: doubt });
  }
  return { cells, told };
}

function areaOf(ref: string): Area[] {
  const [from = '', to = ''] = ref.split(':');
  const [first, last] = [parseAddress(from), parseAddress(to)];
  if (first === undefined || last === undefined) return [];
  const right = Math.min(last.column, MAX_COLUMNS - 1);
  return [{ top: first.row, left: first.column, bottom: last.row, right }];
}
