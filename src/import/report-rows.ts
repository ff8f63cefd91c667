import type { Day } from '#domain/date.ts';
import type { ReportColumn } from '#domain/report-columns.ts';
import { toTaskCode } from './annex-rows.ts';
import { stateIn } from './cell-values.ts';
import type { HeadedTable } from './headings.ts';
import type { Doubt } from './office/table.ts';
import { readPeriod } from './period-words.ts';
import { readEvidence, readNewDeadline, readOverride, readPercent } from './report-fields.ts';
import { RowReader } from './row-reader.ts';

/** What a whole file says where its rows do not. */
export interface ReportDefaults {
  year: number;
  on?: Day;
  period?: string;
  report?: string;
}

/** A row of a report: whose it is, and its entry as it would stand in the task's file, not yet checked. */
export interface ReportRow {
  table: string;
  row: number;
  code: string | undefined;
  title: string;
  entry: Record<string, unknown>;
  /** Where a field of the entry was read. */
  column(key: ReportColumn): string | undefined;
  doubts: Doubt[];
}

/** Columns that say something only the department knows; a row without any of them was not filled in. */
const REPORTED = [
  'done',
  'state',
  'percent',
  'completedOn',
  'reason',
  'next',
  'newDeadline',
  'decidedStatus',
] as const;

/** The rows that report something, and how many were left empty. */
export function reportRows(
  { table, rows, columns }: HeadedTable<ReportColumn>,
  defaults: ReportDefaults,
): { rows: ReportRow[]; empty: number } {
  const read = rows.flatMap((row) => {
    const reader = new RowReader(table.name, row, columns, defaults.year);
    return REPORTED.some((key) => reader.cell(key) !== undefined)
      ? [readRow(reader, defaults)]
      : [];
  });
  return { rows: read, empty: rows.length - read.length };
}

function readRow(reader: RowReader, defaults: ReportDefaults): ReportRow {
  const code = reader.text('code');
  const entry = {
    on: reader.day('on') ?? defaults.on,
    period:
      reader.value(
        'period',
        (cell) => readPeriod(cell, reader.year),
        'Viết như "Quý II/2026" hoặc "Tháng 6/2026".',
      ) ?? defaults.period,
    report: reader.text('report') ?? defaults.report,
    done: reader.text('done'),
    state: reader.value(
      'state',
      stateIn,
      'Chọn: Chưa triển khai, Đang thực hiện, Hoàn thành, Dừng thực hiện.',
    ),
    completedOn: reader.day('completedOn'),
    percent: readPercent(reader),
    evidence: readEvidence(reader),
    reason: reader.text('reason'),
    next: reader.text('next'),
    newDeadline: readNewDeadline(reader),
    override: readOverride(reader),
  };
  return {
    table: reader.table,
    row: reader.row.number,
    code: code === undefined ? undefined : (toTaskCode(code) ?? code),
    title: reader.text('title') ?? '',
    entry: Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)),
    column: (key) => reader.column(key),
    doubts: reader.doubts,
  };
}
