import { headingKey } from '#domain/report-columns.ts';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import type { AnnexColumn } from './annex-columns.ts';
import { clausesIn } from './clause-words.ts';
import { columnOf, type HeadedTable } from './headings.ts';
import type { Cell, Doubt, Row } from './office/table.ts';

/** One task as an annex states it. */
export interface AnnexRow {
  table: string;
  row: number;
  /** As printed, without the full stop; with its group's where numbers begin anew in every group: "II.3". */
  number: string;
  /** Number of the group it stands in; empty when there is none. */
  group: string;
  code?: string;
  /** The words that assign it. */
  quote: string;
  lead?: Cell;
  partners?: Cell;
  deadline?: Cell;
  product: string;
  /** What it is measured by; empty when the annex does not say. */
  measure: string;
  clauses: string[];
  /** Column of each part, to say where a doubt stands. */
  column(key: AnnexColumn): string | undefined;
}

const TASK_CODE = /^nv[\s-]?(\d{1,5})$/i;

/** "nv 34" → "NV-034"; undefined when it is no code of a task. */
export function toTaskCode(text: string): string | undefined {
  const number = TASK_CODE.exec(text.trim())?.[1];
  return number === undefined ? undefined : `NV-${number.padStart(3, '0')}`;
}

/** The rows of an annex that assign a task; group headings give their clause to the rows below. */
export function annexRows({ table, rows, columns }: HeadedTable<AnnexColumn>): {
  rows: AnnexRow[];
  doubts: Doubt[];
} {
  const found: AnnexRow[] = [];
  const doubts: Doubt[] = [];
  let groupClauses: string[] = [];
  let group = '';
  for (const row of rows) {
    const cellOf = (key: AnnexColumn) => filledCell(row, columns.get(key));
    const quote = foldWhiteSpace(cellOf('task')?.text ?? '');
    const number = (cellOf('number')?.text ?? '').replace(/[.)\s]+$/u, '');
    if (isGroup(row, number, cellOf)) {
      group = groupNumber(number, row) ?? group;
      groupClauses = clausesIn([...new Set(row.cells.map((cell) => cell?.text ?? ''))].join(' '));
      continue;
    }
    if (quote === '' || /^tong (?:cong|so)\b/.test(headingKey(quote))) {
      if (quote === '') doubts.push(emptyTask(table.name, row));
      continue;
    }
    const code = toTaskCode(cellOf('code')?.text ?? '');
    const own = clausesIn(cellOf('clause')?.text ?? '');
    const optional = {
      lead: cellOf('leadAgency'),
      partners: cellOf('partnerAgencies'),
      deadline: cellOf('deadline'),
      code,
    };
    found.push({
      table: table.name,
      row: row.number,
      number,
      group,
      quote,
      product: foldWhiteSpace(cellOf('product')?.text ?? ''),
      measure: foldWhiteSpace(cellOf('measure')?.text ?? ''),
      clauses: own.length > 0 ? own : groupClauses,
      column: (key) => columnOf(columns, key),
      ...definedOnly(optional),
    });
  }
  return { rows: found, doubts };
}

/** "II" of a group's first column, or of the line across the table that begins with it. */
function groupNumber(number: string, { cells }: Row): string | undefined {
  const text = cells.find((cell) => cell !== undefined && cell.kind !== 'empty')?.text ?? '';
  return /^(?:[IVX]+|[A-ZĐ])(?=$|[.)\s])/u.exec(number === text ? number : text)?.[0];
}

/** The rows of one annex, each with a number of its own: where they begin anew in every group, with the group's. */
export function withOwnNumbers(rows: readonly AnnexRow[]): AnnexRow[] {
  const isRepeated = new Set(rows.map(({ number }) => number)).size < rows.length;
  if (!isRepeated) return [...rows];
  return rows.map((row) =>
    row.group === '' ? row : { ...row, number: `${row.group}.${row.number}` },
  );
}

function filledCell(row: Row, column: number | undefined): Cell | undefined {
  const cell = column === undefined ? undefined : row.cells[column];
  return cell?.kind === 'empty' ? undefined : cell;
}

/** The object without the fields that are undefined. */
export function definedOnly<T extends object>(
  fields: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

/** A line over a group of tasks: one text across the row, or a Roman numeral or letter with nobody in charge. */
function isGroup(
  row: Row,
  number: string,
  cellOf: (key: AnnexColumn) => Cell | undefined,
): boolean {
  const texts = new Set(
    row.cells.flatMap((cell) => (cell === undefined || cell.text === '' ? [] : [cell.text])),
  );
  const [first] = row.cells.filter((cell) => cell !== undefined && cell.kind !== 'empty');
  const isAcross =
    texts.size === 1 && (row.cells.some((cell) => cell?.isFilled) || first === cellOf('number'));
  if (isAcross) return true;
  const isAssigned = ['leadAgency', 'partnerAgencies', 'deadline', 'product'] as const;
  if (isAssigned.some((key) => cellOf(key) !== undefined)) return false;
  return (
    /^(?:[IVX]+|[A-ZĐ])(?:\.\d+)?$/u.test(number) ||
    (number === '' && clausesIn(cellOf('task')?.text ?? '').length > 0)
  );
}

function emptyTask(table: string, row: Row): Doubt {
  return {
    table,
    row: row.number,
    message:
      'dòng không có nội dung nhiệm vụ nên không nhập. Điền nội dung, hoặc xóa dòng nếu thừa.',
  };
}
