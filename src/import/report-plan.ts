import { isDeepStrictEqual } from 'node:util';
import { yearOfId, type Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import { periodLabel } from '#domain/period.ts';
import { REPORT_COLUMNS, type ReportColumn } from '#domain/report-columns.ts';
import type { ProgressEntry, TaskData } from '#domain/task.ts';
import { fold, foldWhiteSpace, nearest } from '#domain/vietnamese.ts';
import { toVietnamese } from '#schema/messages.ts';
import { progressEntrySchema } from '#schema/task.ts';
import { correctedEntry } from './correction.ts';
import { FrontMatter } from './front-matter.ts';
import { findHeadings } from './headings.ts';
import { Refusal } from './office/refusal.ts';
import type { Doubt, Table } from './office/table.ts';
import type { ImportPlan } from './plan.ts';
import { reportRows, type ReportDefaults, type ReportRow } from './report-rows.ts';

type TaskEntry = Content['tasks'][number];

export interface ReportOptions extends ReportDefaults {
  today: Day;
  /** Why entries that differ are to be replaced; without it they are only named. */
  correction?: string;
}

/** Which field of an entry a column of the sheet fills. */
const COLUMN_OF_FIELD: Record<string, ReportColumn> = {
  newDeadline: 'newDeadline',
  override: 'decidedStatus',
};

/** Adds what a report says to the files of its tasks; nothing is overwritten unless a correction is asked for. */
export function planReport(
  tables: readonly Table[],
  { tasks }: Pick<Content, 'tasks'>,
  textOf: (file: string) => string,
  options: ReportOptions,
): ImportPlan {
  const plan: ImportPlan = { changes: [], told: [], doubts: [], unchanged: 0 };
  const ofYear = tasks.filter(({ id }) => yearOfId(id) === options.year);
  const finder = new TaskFinder(ofYear);
  const files = new Map<
    string,
    { task: TaskEntry; text: FrontMatter; progress: ProgressEntry[]; isChanged: boolean }
  >();
  const headed = tables.flatMap((table) => findHeadings(table, REPORT_COLUMNS, ['done']) ?? []);
  if (headed.length === 0) throw new Refusal(NO_HEADINGS);
  for (const sheet of headed) {
    plan.doubts.push(...sheet.table.doubts, ...sheet.doubts, ...hiddenRows(sheet.table));
    for (const row of reportRows(sheet, options).rows) {
      plan.doubts.push(...row.doubts);
      const task = finder.find(row);
      if (typeof task === 'string') {
        plan.doubts.push(doubtOf(row, row.code === undefined ? 'title' : 'code', task));
        continue;
      }
      const entry = checkedEntry(row, task.data, plan.doubts);
      if (entry === undefined) continue;
      const file = files.get(task.file) ?? {
        task,
        text: new FrontMatter(textOf(task.file)),
        progress: [...task.data.progress],
        isChanged: false,
      };
      files.set(task.file, file);
      const place = file.progress.findIndex((known) => isSameReport(known, entry));
      const known = file.progress[place];
      if (known === undefined) {
        file.text.append('progress', toFile(entry));
        file.progress.push(entry);
        file.isChanged = true;
        plan.told.push(
          `${task.data.code}  thêm báo cáo ${periodLabel(entry.period)}, ngày ${entry.on}: ${entry.done}`,
        );
      } else if (isSaid(known, entry)) {
        plan.unchanged += 1;
      } else if (options.correction === undefined) {
        plan.doubts.push(doubtOf(row, 'done', DIFFERS));
      } else {
        const corrected = correctedEntry(known, entry, {
          on: options.today,
          reason: options.correction,
        });
        file.text.replaceItem('progress', place, toFile(corrected));
        file.progress[place] = corrected;
        file.isChanged = true;
        plan.told.push(
          `${task.data.code}  sửa báo cáo ${periodLabel(entry.period)}, ngày ${entry.on}; lời cũ giữ trong corrections`,
        );
      }
    }
  }
  for (const [file, { text, isChanged }] of files) {
    if (isChanged) plan.changes.push({ file, before: textOf(file), after: text.toString() });
  }
  return plan;
}

const NO_HEADINGS =
  'Không tìm thấy bảng báo cáo: cần một dòng tiêu đề có cột "Đã làm được" (hoặc "Kết quả thực hiện") và cột "Mã nhiệm vụ" hoặc "Tên nhiệm vụ". Lấy mẫu bằng "npm run export -- report-template".';
const DIFFERS =
  'báo cáo này đã nhập với nội dung khác nên giữ bản đã nhập. Muốn sửa thì chạy lại với --correct "lý do sửa".';

export function hiddenRows({ name, rows }: Table): Doubt[] {
  return rows
    .filter(({ isHidden }) => isHidden)
    .map(({ number }) => ({
      table: name,
      row: number,
      message: 'dòng đang ẩn nên không nhập. Cần nhập thì bỏ ẩn rồi chạy lại.',
    }));
}

function doubtOf(
  row: Pick<ReportRow, 'table' | 'row' | 'column'>,
  key: ReportColumn,
  message: string,
): Doubt {
  const column = row.column(key);
  return { table: row.table, row: row.row, ...(column !== undefined && { column }), message };
}

/** Finds the task a row speaks of: by code, else by its exact name or words. */
class TaskFinder {
  readonly #byCode: ReadonlyMap<string, TaskEntry>;
  readonly #byTitle: ReadonlyMap<string, TaskEntry[]>;

  constructor(tasks: readonly TaskEntry[]) {
    this.#byCode = new Map(tasks.map((task) => [task.data.code, task]));
    this.#byTitle = Map.groupBy(tasks, ({ data }) => foldWhiteSpace(fold(data.title)));
  }

  /** The task, or a sentence that says why there is none. */
  find({ code, title }: ReportRow): TaskEntry | string {
    if (code !== undefined) {
      const task = this.#byCode.get(code);
      if (task !== undefined) return task;
      const near = nearest(code, [...this.#byCode.keys()]);
      return `không có nhiệm vụ mã "${code}"${near.length > 0 ? ` (gần nhất: ${near.join(', ')})` : ''} nên không nhập. Sửa mã.`;
    }
    const named = this.#byTitle.get(foldWhiteSpace(fold(title))) ?? [];
    const [task, second] = named;
    if (task === undefined)
      return `không có nhiệm vụ tên "${title}" nên không nhập. Điền mã nhiệm vụ.`;
    return second === undefined
      ? task
      : `có ${named.length} nhiệm vụ tên "${title}". Điền mã nhiệm vụ.`;
  }
}

/** The entry by the schema's own rules; what is wrong becomes doubts at the row's cells. */
function checkedEntry(row: ReportRow, task: TaskData, doubts: Doubt[]): ProgressEntry | undefined {
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

function isSameReport(left: ProgressEntry, right: ProgressEntry): boolean {
  return left.on === right.on && left.period === right.period && left.report === right.report;
}

function isSaid(known: ProgressEntry, entry: ProgressEntry): boolean {
  return isDeepStrictEqual({ ...known, corrections: [] }, { ...entry, corrections: [] });
}

/** The entry without what the schema fills in by itself. */
function toFile({ evidence, corrections, ...entry }: ProgressEntry): object {
  return {
    ...entry,
    ...(evidence.length > 0 && { evidence }),
    ...(corrections.length > 0 && { corrections }),
  };
}
