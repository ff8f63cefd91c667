import { writeXlsx, type Cell as SheetCell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { Day } from '#domain/date.ts';
import { FALSE_WORD, TRUE_WORD, type Cell } from './csv.ts';
import { dropDown } from './drop-down.ts';

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
  /** `date` takes "2026-06-30" and shows 30/06/2026; `code` stays what was typed, even "2026-06". */
  kind: 'text' | 'code' | 'date' | 'number';
  /** Shown to who points at the title. */
  note?: string;
  /** A drop-down; anything else is refused. */
  choices?: readonly string[];
  /** Cannot be typed over until the sheet's protection, which has no password, is taken off. */
  isReadOnly?: boolean;
}

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly Cell[])[];
  /** Empty rows below that take the same drop-downs and formats. */
  spareRows?: number;
  /** First columns that stay in sight beside the title row. */
  frozenColumns?: number;
}

export interface Workbook {
  title: string;
  description: string;
  creator: string;
  /** Written into the file as the day it was made: the same workbook gives the same bytes. */
  changedOn: Day;
  sheets: readonly Sheet[];
}

/** More than this many characters in one cell and Excel calls the file damaged. */
const LONGEST_CELL = 32_767;
const CUT = ' … (còn tiếp trong tệp CSV)';
const DAY_FORMAT = 'dd/mm/yyyy';
const TITLE_STYLE: CellStyle = {
  font: { name: 'Calibri', size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0F5A43' } },
  alignment: { wrapText: true, vertical: 'top' },
};
const READ_ONLY_STYLE: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF5F0' } },
};

/**
 * An .xlsx file: titles frozen in the first row of every sheet, texts kept as texts even where they
 * look like formulas, days as real dates. Same workbook, same bytes.
 */
export function toXlsx({
  title,
  description,
  creator,
  changedOn,
  sheets,
}: Workbook): Promise<Uint8Array> {
  const stamp = new Date(`${changedOn}T00:00:00Z`);
  return writeXlsx({
    properties: { title, description, creator, created: stamp, modified: stamp },
    sheets: sheets.map(toSheet),
  });
}

function toSheet({ name, columns, rows, spareRows = 0, frozenColumns = 0 }: Sheet): WriteSheet {
  const isProtected = columns.some(({ isReadOnly }) => isReadOnly);
  const last = rows.length + spareRows + 1;
  const spare = Array.from({ length: spareRows }, () => columns.map(() => null));
  return {
    name: sheetName(name),
    columns: columns.map((column) => ({ width: column.width, style: styleOf(column) })),
    rows: [
      columns.map((column) => column.title),
      ...rows.map((cells) => cells.map((cell, index) => toValue(cell, columns[index]?.kind))),
      ...spare,
    ],
    cells: new Map([...titleCells(columns), ...spareCells(columns, rows.length + 1, last)]),
    freezePane: { rows: 1, columns: frozenColumns },
    dataValidations: columns.flatMap(({ choices }, index) =>
      choices === undefined ? [] : [dropDown(choices, index, last)],
    ),
    ...(isProtected && {
      protection: { sheet: true, formatColumns: true, formatRows: true, insertRows: true },
    }),
  };
}

function titleCells(columns: readonly SheetColumn[]): [string, Partial<SheetCell>][] {
  return columns.map(({ title, note }, index) => [
    `0,${index}`,
    { value: title, style: TITLE_STYLE, ...(note !== undefined && { comment: { text: note } }) },
  ]);
}

/** Rows nobody has filled in have nothing to lock. */
function spareCells(
  columns: readonly SheetColumn[],
  first: number,
  last: number,
): [string, Partial<SheetCell>][] {
  return Array.from({ length: last - first }, (_, offset) => first + offset).flatMap((row) =>
    columns.map((column, index): [string, Partial<SheetCell>] => [
      `${row},${index}`,
      { value: null, style: styleOf({ ...column, isReadOnly: false }) },
    ]),
  );
}

function styleOf({ kind, isReadOnly }: SheetColumn): CellStyle {
  return {
    alignment: { wrapText: kind === 'text', vertical: 'top' },
    protection: { locked: isReadOnly === true },
    ...(kind === 'date' && { numFmt: DAY_FORMAT }),
    ...(kind === 'code' && { numFmt: '@' }),
    ...(kind === 'number' && { numFmt: 'General' }),
    ...(isReadOnly === true && READ_ONLY_STYLE),
  };
}

function toValue(cell: Cell, kind: SheetColumn['kind'] = 'text') {
  if (typeof cell === 'boolean') return cell ? TRUE_WORD : FALSE_WORD;
  if (typeof cell !== 'string') return cell;
  if (kind === 'date') return new Date(`${cell}T00:00:00Z`);
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - CUT.length)}${CUT}` : cell;
}

/** What Excel accepts as the name of a sheet. */
function sheetName(name: string): string {
  return name.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31);
}
