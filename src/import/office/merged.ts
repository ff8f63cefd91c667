import { columnName, type Cell, type Row } from './table.ts';

/** A merged area: rows from 1, columns from 0, ends included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * Rows with every cell of a merged area holding what its first cell holds. Rows that are not there are not made,
 * so an area over a million rows costs nothing.
 */
export function fillMerged(rows: readonly Row[], areas: readonly Area[]): Row[] {
  if (areas.length === 0) return [...rows];
  const filled = rows.map((row) => ({ ...row, cells: [...row.cells] }));
  const place = new Map(filled.map(({ number }, index) => [number, index]));
  for (const { top, left, bottom, right } of areas) {
    const first = place.get(top);
    if (first === undefined) continue;
    const origin = filled[first]?.cells[left];
    if (origin === undefined || origin.kind === 'empty') continue;
    for (const row of filled.slice(first)) {
      if (row.number > bottom) break;
      for (let column = left; column <= right; column += 1) {
        if (row.number !== top || column !== left) row.cells[column] = copied(origin, row, column);
      }
    }
  }
  return filled;
}

function copied(origin: Cell, { number }: Row, column: number): Cell {
  return { ...origin, row: number, column: columnName(column), isFilled: true };
}
