import { isDeepStrictEqual } from 'node:util';
import { yearOfId, type Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import { periodLabel } from '#domain/period.ts';
import { REPORT_COLUMNS } from '#domain/report-columns.ts';
import type { ProgressEntry } from '#domain/task.ts';
import { checkedEntry, doubtOf } from './checked-entry.ts';
import { correctedEntry } from './correction.ts';
import { FrontMatter } from './front-matter.ts';
import { findHeadings } from './headings.ts';
import { headlessTables, hiddenRows } from './left-out.ts';
import { Refusal } from './office/refusal.ts';
import type { Table } from './office/table.ts';
import type { ImportPlan } from './plan.ts';
import { reportRows, type ReportDefaults } from './report-rows.ts';
import { TaskFinder } from './task-finder.ts';

type TaskEntry = Content['tasks'][number];

export interface ReportOptions extends ReportDefaults {
  today: Day;
  /** Why entries that differ are to be replaced; without it they are only named. */
  correction?: string;
}

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
  plan.doubts.push(...headlessTables(tables, headed));
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
