import { REPORT_COLUMNS, type ReportColumn } from '#domain/report-columns.ts';
import type { ProgressEntry, TaskData } from '#domain/task.ts';
import { toVietnamese } from '#schema/messages.ts';
import { progressEntrySchema } from '#schema/task.ts';
import type { Doubt } from './office/table.ts';
import type { ReportRow } from './report-rows.ts';

/** Which field of an entry a column of the sheet fills. */
const COLUMN_OF_FIELD: Record<string, ReportColumn> = {
  newDeadline: 'newDeadline',
  override: 'decidedStatus',
};

/** A doubt at one cell of a row. */
export function doubtOf(
  row: Pick<ReportRow, 'table' | 'row' | 'column'>,
  key: ReportColumn,
  message: string,
): Doubt {
  const column = row.column(key);
  return { table: row.table, row: row.row, ...(column !== undefined && { column }), message };
}

/** The entry by the schema's own rules; what is wrong becomes doubts at the row's cells. */
export function checkedEntry(
  row: ReportRow,
  task: TaskData,
  doubts: Doubt[],
): ProgressEntry | undefined {
  const entry = { ...row.entry };
  const isMeasured = task.measure !== undefined && 'indicator' in task.measure;
  if (entry['percent'] !== undefined && !isMeasured) {
    delete entry['percent'];
    doubts.push(
      doubtOf(
        row,
        'percent',
        `${task.code} chưa có cách đo (measure) nên không nhập phần trăm; các cột khác vẫn nhập.`,
      ),
    );
  }
  const parsed = progressEntrySchema.safeParse(entry, { error: toVietnamese });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'done');
    const known = REPORT_COLUMNS.find(({ key }) => key === (COLUMN_OF_FIELD[field] ?? field));
    const key = issue.path.at(-1) === 'decidedBy' ? 'decidedBy' : (known?.key ?? 'done');
    const title = REPORT_COLUMNS.find((column) => column.key === key)?.title ?? field;
    doubts.push(doubtOf(row, key, `${title}: ${issue.message}. Dòng này không nhập.`));
  }
  return undefined;
}
