import { yearOfId, lastSegment, type Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import type { TaskData } from '#domain/task.ts';
import { toYaml } from '#library/to-yaml.ts';
import { toVietnamese } from '#schema/messages.ts';
import { taskSchema } from '#schema/task.ts';
import { AgencyNames } from './agency-names.ts';
import { ANNEX_COLUMNS, type AnnexColumn } from './annex-columns.ts';
import { annexRows, withOwnNumbers, type AnnexRow } from './annex-rows.ts';
import { annexSource, titleLines } from './annex-source.ts';
import { AnnexReader, type AnnexTask } from './annex-task.ts';
import { changedFields } from './annex-difference.ts';
import { FrontMatter } from './front-matter.ts';
import { findHeadings, type HeadedTable } from './headings.ts';
import { Refusal } from './office/refusal.ts';
import { KnownTasks } from './known-tasks.ts';
import type { Table } from './office/table.ts';
import type { ImportPlan } from './plan.ts';
import { headlessTables, hiddenRows } from './left-out.ts';

export interface AnnexOptions {
  year: number;
  /** Day of publication, and of the changes where an annex says something else than before. */
  on: Day;
  /** Name of the annex with the document that issued it, when the file does not print it. */
  source?: string;
}

/** Turns the rows of an annex into task files: new ones, and changes where the annex now says something else. */
export function planAnnex(
  tables: readonly Table[],
  content: Pick<Content, 'tasks' | 'agencies' | 'clauses'>,
  textOf: (file: string) => string,
  options: AnnexOptions,
): ImportPlan {
  const plan: ImportPlan = { changes: [], told: [], doubts: [], unchanged: 0 };
  const headed = tables.flatMap((table) => findHeadings(table, ANNEX_COLUMNS, ['task']) ?? []);
  if (headed.length === 0) throw new Refusal(NO_HEADINGS);
  plan.doubts.push(...headlessTables(tables, headed));
  const known = new KnownTasks(content.tasks.filter(({ id }) => yearOfId(id) === options.year));
  const reader = new AnnexReader(
    new AgencyNames(content.agencies),
    clauseIds(content, options.year),
    options,
  );
  const found = headed.flatMap((sheet) => {
    const source = options.source ?? sourceOf(sheet, headed);
    const { rows, doubts } = annexRows(sheet);
    plan.doubts.push(...sheet.table.doubts, ...sheet.doubts, ...hiddenRows(sheet.table), ...doubts);
    return rows.map((row) => ({ row, source }));
  });
  const taken = new Set<string>();
  for (const [source, rows] of Map.groupBy(found, (each) => each.source)) {
    for (const row of withOwnNumbers(rows.map((each) => each.row))) {
      const key = `${row.number}\n${source}`;
      const refusal = row.number === '' ? NO_NUMBER : taken.has(key) ? SAME_NUMBER : undefined;
      taken.add(key);
      if (refusal !== undefined) {
        plan.doubts.push({ table: row.table, row: row.row, message: refusal });
        continue;
      }
      const task = reader.read(row, source, plan.doubts);
      const existing = known.find(row, source);
      if (existing === undefined) addTask(plan, row, task, known.nextCode(row), options);
      else changeTask(plan, existing, task, textOf, options.on);
    }
  }
  return plan;
}

const NO_HEADINGS =
  'Không tìm thấy bảng giao nhiệm vụ: cần một dòng tiêu đề có cột "Nội dung nhiệm vụ" (hoặc "Nhiệm vụ", "Nội dung công việc") và ít nhất một cột khác như "STT", "Cơ quan chủ trì". Đặt lại tên cột rồi nhập.';
const NO_SOURCE =
  'Không thấy tên Phụ lục phía trên bảng. Chạy lại với --source "Phụ lục kèm theo Quyết định số …".';
const NO_NUMBER =
  'dòng không có số thứ tự nên không nhập: lần nhập sau sẽ không nhận ra nó. Điền cột STT.';

const SAME_NUMBER =
  'số thứ tự này đã có ở một dòng trước nên không nhập. Đánh lại số, hoặc xóa dòng trùng.';

function sourceOf(
  sheet: HeadedTable<AnnexColumn>,
  all: readonly HeadedTable<AnnexColumn>[],
): string {
  const source = [sheet, ...all]
    .map((each) => annexSource(titleLines(each)))
    .find((found) => found !== undefined);
  if (source === undefined) throw new Refusal(NO_SOURCE);
  return source;
}

function clauseIds({ clauses }: Pick<Content, 'clauses'>, year: number): string[] {
  return clauses.filter(({ id }) => yearOfId(id) === year).map(({ id }) => lastSegment(id));
}

function addTask(
  plan: ImportPlan,
  row: AnnexRow,
  task: AnnexTask,
  code: string,
  { year, on }: AnnexOptions,
): void {
  const data = { code, ...task, publishedOn: on };
  const parsed = taskSchema.safeParse(data, { error: toVietnamese });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const message = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. Dòng này không nhập.`;
    plan.doubts.push({ table: row.table, row: row.row, message });
    return;
  }
  plan.changes.push({
    file: `content/tasks/${year}/${code.toLowerCase()}.mdx`,
    after: `---\n${toYaml(data)}---\n`,
  });
  plan.told.push(`${code}  mới: ${task.title}`);
}

/** Writes what the annex now says differently, with the old words in a note of change; progress is never touched. */
function changeTask(
  plan: ImportPlan,
  { file, data }: { file: string; data: TaskData },
  task: AnnexTask,
  textOf: (file: string) => string,
  on: Day,
): void {
  const changed = changedFields(data, task);
  if (changed.length === 0) {
    plan.unchanged += 1;
    return;
  }
  const before = textOf(file);
  const text = new FrontMatter(before);
  for (const { field, value } of changed) text.set(field, value);
  const note = changed.map((change) => change.note).join(' ');
  text.append('changes', { on, note });
  plan.changes.push({ file, before, after: text.toString() });
  plan.told.push(`${data.code}  đổi theo ${task.annex.source}: ${note}`);
}
