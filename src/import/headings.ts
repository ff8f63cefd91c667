import { headingKey, type ColumnHeading } from '#domain/report-columns.ts';
import { columnName, type Cell, type Doubt, type Row, type Table } from './office/table.ts';

/** Where each column of a table stands, and the rows below its headings. */
export interface HeadedTable<Key extends string> {
  table: Table;
  columns: ReadonlyMap<Key, number>;
  /** Rows above the headings: titles. */
  above: readonly Row[];
  rows: readonly Row[];
  doubts: readonly Doubt[];
}

/** The letter of a column, whether a row has a cell there or not. */
export function columnOf<Key extends string>(
  columns: ReadonlyMap<Key, number>,
  key: Key,
): string | undefined {
  const index = columns.get(key);
  return index === undefined ? undefined : columnName(index);
}

interface Candidate<Key extends string> {
  columns: Map<Key, number>;
  doubts: Doubt[];
  first: number;
  height: number;
}

/** Headings stand within so many rows from the top of a table. */
const SEARCHED_ROWS = 30;

/**
 * Finds the row or the two rows of headings by the usual wordings; undefined when no row names at least two columns,
 * all of `required` among them.
 */
export function findHeadings<Key extends string>(
  table: Table,
  headings: readonly ColumnHeading<Key>[],
  required: readonly Key[],
): HeadedTable<Key> | undefined {
  const keys = keysOf(headings);
  const visible = table.rows.filter(({ isHidden }) => !isHidden);
  let best: Candidate<Key> | undefined;
  // Two rows only where they name more than one does: the row above may be a title.
  for (const height of [1, 2]) {
    for (let first = 0; first < Math.min(visible.length, SEARCHED_ROWS); first += 1) {
      const candidate = readHeadings(table.name, visible.slice(first, first + height), keys);
      if (candidate.columns.size > (best?.columns.size ?? 1))
        best = { ...candidate, first, height };
    }
  }
  if (best === undefined || !hasAll(best, required)) return undefined;
  const start = best.first + best.height + mergedBelow(visible, best);
  const rows = visible
    .slice(start)
    .filter((row) => !isNumberRow(row) && !isRepeated(row, visible, best));
  return {
    table,
    columns: best.columns,
    above: visible.slice(0, best.first),
    rows,
    doubts: best.doubts,
  };
}

function hasAll<Key extends string>({ columns }: Candidate<Key>, keys: readonly Key[]): boolean {
  return keys.every((key) => columns.has(key));
}

function keysOf<Key extends string>(headings: readonly ColumnHeading<Key>[]): Map<string, Key> {
  return new Map(
    headings.flatMap(({ key, title, variants }) =>
      [title, ...variants].map((words): [string, Key] => [headingKey(words), key]),
    ),
  );
}

function readHeadings<Key extends string>(
  table: string,
  rows: readonly Row[],
  keys: ReadonlyMap<string, Key>,
): Pick<Candidate<Key>, 'columns' | 'doubts'> {
  const columns = new Map<Key, number>();
  const doubts: Doubt[] = [];
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (let column = 0; column < width; column += 1) {
    const boxes = rows.map(({ cells }) => cells[column]);
    const key = keyOf(boxes, keys);
    if (key === undefined) continue;
    const box = boxes.find((cell) => cell !== undefined);
    const isSideways =
      box?.isFilled === true &&
      boxes.every((cell) => cell?.text === rows[0]?.cells[column - 1]?.text);
    if (!columns.has(key)) columns.set(key, column);
    else if (box !== undefined && !isSideways) {
      const message = `cột "${box.text}" trùng nghĩa với một cột trước nên không đọc. Đổi tên hoặc bỏ bớt một cột.`;
      doubts.push({ table, row: box.row, column: box.column, message });
    }
  }
  return { columns, doubts };
}

/** By the lower heading alone, by both together, then by the upper one; each also by its part before a bracket or slash. */
function keyOf<Key extends string>(
  boxes: readonly (Cell | undefined)[],
  keys: ReadonlyMap<string, Key>,
): Key | undefined {
  const [upper = '', lower = ''] = boxes.map((cell) => cell?.text ?? '');
  const wordings = boxes.length === 1 ? [upper] : [lower, `${upper} ${lower}`, upper];
  return wordings
    .flatMap((words) => [words, ...words.split(/[(/*]/u)])
    .map((words) => keys.get(headingKey(words)))
    .find((key) => key !== undefined);
}

/** A heading merged downwards over one more row, where the other headings are a row shorter. */
function mergedBelow<Key extends string>(
  rows: readonly Row[],
  { first, height, columns }: Candidate<Key>,
): number {
  const next = rows[first + height];
  if (next === undefined) return 0;
  const above = rows[first + height - 1];
  const isHeading = [...columns.values()].some((column) => {
    const cell = next.cells[column];
    return cell?.isFilled === true && cell.text === above?.cells[column]?.text && cell.text !== '';
  });
  return isHeading ? 1 : 0;
}

/** "(1) (2) (3)" or "1 2 3" under the headings. */
function isNumberRow({ cells }: Row): boolean {
  const texts = cells.flatMap((cell) =>
    cell === undefined || cell.kind === 'empty' ? [] : [cell.text],
  );
  const numbers = texts.map((text) => /^\(?(\d{1,2})\)?$/.exec(text)?.[1]);
  return (
    numbers.length > 2 &&
    numbers.every(
      (number, index) => number !== undefined && Number(number) === Number(numbers[0]) + index,
    )
  );
}

/** The headings once more, as on the next printed page. */
function isRepeated<Key extends string>(
  row: Row,
  rows: readonly Row[],
  { first, columns }: Candidate<Key>,
): boolean {
  return [...columns.values()].every((column) => {
    const heading = rows[first]?.cells[column]?.text ?? '';
    return heading !== '' && heading === row.cells[column]?.text;
  });
}
