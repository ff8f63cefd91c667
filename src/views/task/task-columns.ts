import { UNKNOWN_REASON_LABELS } from '#domain/labels.ts';
import type { Task } from '#domain/task.ts';

export const TASK_COLUMNS = ['code', 'title', 'agency', 'deadline', 'status', 'report'] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

export const TASK_COLUMN_TITLES = {
  code: 'Mã',
  title: 'Nhiệm vụ',
  agency: 'Cơ quan',
  deadline: 'Thời hạn',
  status: 'Trạng thái',
  report: 'Báo cáo gần nhất',
} as const satisfies Record<TaskColumn, string>;

/** A column of which less than this share says anything is no column: the few words stand under the title. */
const WORTH_A_COLUMN = 0.2;

/** Whether a task has something to say in a column. */
const SAYS: Record<TaskColumn, (task: Task) => boolean> = {
  code: () => true,
  title: () => true,
  agency: ({ disclosed, partnerAgencies }) => disclosed.leadAgency || 'agencies' in partnerAgencies,
  deadline: ({ disclosed }) => disclosed.deadline,
  status: ({ status }) => status !== 'unpublished',
  report: ({ disclosed }) => disclosed.progress,
};

export function columnsOf(tasks: readonly Task[]): TaskColumn[] {
  return TASK_COLUMNS.filter(
    (column) => tasks.filter(SAYS[column]).length >= tasks.length * WORTH_A_COLUMN,
  );
}

/** What a task says though the table has no column for it. */
export function saysBeside(
  task: Task,
  column: TaskColumn,
  columns: readonly TaskColumn[],
): boolean {
  return !columns.includes(column) && SAYS[column](task);
}

/** What is known of few or none of the tasks, with the reason, said once for all of them. */
export function commonGap(tasks: readonly Task[]): string | undefined {
  const columns = columnsOf(tasks);
  const gaps = [
    {
      column: 'agency' as const,
      what: 'cơ quan',
      reasonsOf: ({ leadAgency }: Task) => reasonIn(leadAgency),
    },
    {
      column: 'deadline' as const,
      what: 'thời hạn',
      reasonsOf: ({ deadline }: Task) => reasonIn(deadline),
    },
    {
      column: 'report' as const,
      what: 'tiến độ',
      reasonsOf: () => [UNKNOWN_REASON_LABELS['no-report-published']],
    },
  ]
    .filter(({ column }) => !columns.includes(column))
    .map((gap) => ({ ...gap, silent: tasks.filter((task) => !SAYS[gap.column](task)) }));
  if (gaps.length === 0) return undefined;
  const sentences = gaps.map(({ what, silent, reasonsOf }) => {
    const whose = silent.length === tasks.length ? 'nhiệm vụ nào' : `${silent.length} nhiệm vụ`;
    const opening =
      silent.length === tasks.length ? `Chưa ${whose} có ${what}` : `${whose} chưa có ${what}`;
    return `${opening}: ${[...new Set(silent.flatMap(reasonsOf))].join('; ')}.`;
  });
  return sentences.join(' ');
}

function reasonIn(thing: Task['deadline'] | Task['leadAgency']): string[] {
  return 'unknown' in thing ? [UNKNOWN_REASON_LABELS[thing.unknown]] : [];
}
