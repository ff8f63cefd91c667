import { addDays, type Day } from './date.ts';
import { PROGRESS_STATES, STATUSES, type TaskStatus } from './labels.ts';
import type { ProgressEntry, TaskData } from './task.ts';

/** What a status depends on. */
export type Trackable = Pick<TaskData, 'deadline' | 'progress' | 'measure'>;

/** What is known of a task on a day, as the rules of status read it. */
export interface StatusFacts {
  day: Day;
  deadline: TaskData['deadline'];
  dueOn: Day | undefined;
  /** First day it was done, from the first report that says so with evidence. */
  completedOn: Day | undefined;
  /** The latest report on or before the day. */
  latest: ProgressEntry | undefined;
  measure: TaskData['measure'];
}

export interface StatusRule {
  status: TaskStatus;
  /** Under what condition, as published at /nhiem-vu/cach-tinh/. */
  criterion: string;
  holds(facts: StatusFacts): boolean;
}

/** A status decided by hand: it stands above every rule until the next report. */
export const OVERRIDE_CRITERION =
  'Nếu báo cáo mới nhất ghi trạng thái do một cơ quan quyết định, kèm tên cơ quan và lý do, thì trạng thái đó được dùng cho đến báo cáo kế tiếp.';

/**
 * How a status is found: the first rule that holds gives it. The page that publishes the criteria is
 * made from this very table.
 */
export const STATUS_RULES: readonly StatusRule[] = [
  {
    status: 'done-on-time',
    criterion: 'Có báo cáo hoàn thành kèm minh chứng, ngày hoàn thành không sau thời hạn.',
    holds: ({ completedOn, dueOn }) =>
      completedOn !== undefined && dueOn !== undefined && completedOn <= dueOn,
  },
  {
    status: 'done-late',
    criterion: 'Có báo cáo hoàn thành kèm minh chứng, ngày hoàn thành sau thời hạn.',
    holds: ({ completedOn, dueOn }) =>
      completedOn !== undefined && dueOn !== undefined && completedOn > dueOn,
  },
  {
    status: 'stopped',
    criterion: 'Báo cáo mới nhất ghi dừng thực hiện, kèm lý do.',
    holds: ({ latest }) => latest?.state === 'stopped',
  },
  {
    status: 'not-measurable',
    criterion: 'Nhiệm vụ được công bố là không đo được, kèm lý do.',
    holds: ({ measure }) => measure !== undefined && 'notMeasurable' in measure,
  },
  {
    status: 'not-measurable',
    criterion:
      'Thời hạn đã đăng nêu nhịp ("hằng năm", "thường xuyên") nên không có ngày để nói đúng hạn hay quá hạn.',
    holds: ({ deadline, dueOn }) => 'words' in deadline && dueOn === undefined,
  },
  {
    status: 'unpublished',
    criterion: 'Chưa đăng thời hạn.',
    holds: ({ dueOn }) => dueOn === undefined,
  },
  {
    status: 'late',
    criterion: 'Đã qua ngày cuối của thời hạn mà chưa có báo cáo hoàn thành.',
    holds: ({ day, dueOn }) => dueOn !== undefined && day > dueOn,
  },
  {
    status: 'on-track',
    criterion: 'Đã có báo cáo, chưa báo hoàn thành và chưa qua thời hạn.',
    holds: ({ latest }) => latest !== undefined,
  },
  {
    status: 'unpublished',
    criterion: 'Còn trong hạn nhưng chưa có báo cáo nào được đăng.',
    holds: () => true,
  },
];

/**
 * The status of a task on a day: the first rule that holds for what had been reported by then.
 * Later reports do not count; the order of entries in the file does not matter.
 */
export function statusOn(task: Trackable, day: Day): TaskStatus {
  return statusFrom(statusFactsOn(task, day));
}

function statusFrom(facts: StatusFacts): TaskStatus {
  const decided = facts.latest?.override?.status;
  return decided ?? STATUS_RULES.find((rule) => rule.holds(facts))?.status ?? 'unpublished';
}

/**
 * The day from which a task will be late if nothing new is reported after `day`; undefined when time
 * alone changes nothing. A page built earlier compares it with the reader's day.
 */
export function turnsLateOn(task: Trackable, day: Day): Day | undefined {
  const facts = statusFactsOn(task, day);
  if (facts.dueOn === undefined || facts.dueOn < day) return undefined;
  const after = addDays(facts.dueOn, 1);
  return statusFrom({ ...facts, day: after }) === 'late' ? after : undefined;
}

export function statusFactsOn(task: Trackable, day: Day): StatusFacts {
  const reports = reportsUntil(task, day);
  const deadline = deadlineAfter(task, reports);
  return {
    day,
    deadline,
    dueOn: 'dueOn' in deadline ? deadline.dueOn : undefined,
    completedOn: reports
      .filter(({ state }) => state === 'completed')
      .map(({ on, completedOn }) => completedOn ?? on)
      .sort()[0],
    latest: reports.at(-1),
    measure: task.measure,
  };
}

/** The deadline in force on a day: the first one, unless a report until then moved it. */
export function deadlineOn(task: Trackable, day: Day): TaskData['deadline'] {
  return deadlineAfter(task, reportsUntil(task, day));
}

/** The deadline as it last was moved by one of some reports, oldest first. */
function deadlineAfter(
  { deadline }: Pick<Trackable, 'deadline'>,
  reports: readonly ProgressEntry[],
): TaskData['deadline'] {
  const move = reports.findLast((entry) => entry.newDeadline !== undefined)?.newDeadline;
  if (move === undefined) return deadline;
  return { words: move.words, ...(move.dueOn !== undefined && { dueOn: move.dueOn }) };
}

/** Reports on or before a day, oldest first. */
export function reportsUntil({ progress }: Pick<Trackable, 'progress'>, day: Day): ProgressEntry[] {
  return progress.filter((entry) => entry.on <= day).sort(compareReports);
}

/** Oldest first; of one day the one that says more was reached last, then by their words: never by place in the file. */
export function compareReports(left: ProgressEntry, right: ProgressEntry): number {
  const rank = ({ state }: ProgressEntry) => PROGRESS_STATES.indexOf(state);
  return (
    left.on.localeCompare(right.on) ||
    rank(left) - rank(right) ||
    JSON.stringify(left).localeCompare(JSON.stringify(right))
  );
}

/** How many tasks stand in each status, in the order of display. */
export function countByStatus(
  tasks: readonly { status: TaskStatus }[],
): Record<TaskStatus, number> {
  const counts: Record<TaskStatus, number> = {
    'done-on-time': 0,
    'done-late': 0,
    'on-track': 0,
    late: 0,
    'not-measurable': 0,
    stopped: 0,
    unpublished: 0,
  };
  for (const task of tasks) counts[task.status] += 1;
  return counts;
}

/** Statuses that at least one task has, in the order of display. */
export function presentStatuses(tasks: readonly { status: TaskStatus }[]): TaskStatus[] {
  const counts = countByStatus(tasks);
  return STATUSES.filter((status) => counts[status] > 0);
}
