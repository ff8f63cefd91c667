import type { Day } from '#domain/date.ts';
import type { ReportColumn } from '#domain/report-columns.ts';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { dayIn } from './cell-values.ts';
import { columnOf } from './headings.ts';
import type { Cell, Doubt, Row } from './office/table.ts';

/** Reads the cells of one row of a report; what it cannot read becomes a doubt at its cell. */
export class RowReader {
  readonly doubts: Doubt[] = [];
  readonly table: string;
  readonly row: Row;
  readonly year: number;
  readonly #columns: ReadonlyMap<ReportColumn, number>;

  constructor(table: string, row: Row, columns: ReadonlyMap<ReportColumn, number>, year: number) {
    this.table = table;
    this.row = row;
    this.#columns = columns;
    this.year = year;
  }

  cell(key: ReportColumn): Cell | undefined {
    const cell = this.row.cells[this.#columns.get(key) ?? -1];
    return cell === undefined || cell.kind === 'empty' ? undefined : cell;
  }

  column(key: ReportColumn): string | undefined {
    return columnOf(this.#columns, key);
  }

  text(key: ReportColumn): string | undefined {
    const cell = this.cell(key);
    return cell === undefined || cell.kind === 'error' ? undefined : foldWhiteSpace(cell.text);
  }

  /** What `meaning` makes of a cell; a cell it cannot read becomes a doubt. */
  value<T>(key: ReportColumn, meaning: (cell: Cell) => T | undefined, hint: string): T | undefined {
    const cell = this.cell(key);
    if (cell === undefined) return undefined;
    const value = meaning(cell);
    if (value === undefined) this.doubt(key, `không hiểu "${cell.text}". ${hint}`);
    return value;
  }

  day(key: ReportColumn): Day | undefined {
    return this.value(key, (cell) => dayIn(cell, this.year), 'Gõ ngày đầy đủ, ví dụ 30/06/2026.');
  }

  doubt(key: ReportColumn, message: string): void {
    const column = this.column(key);
    const place = {
      table: this.table,
      row: this.row.number,
      ...(column !== undefined && { column }),
    };
    this.doubts.push({ ...place, message });
  }
}
