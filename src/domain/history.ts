import { addDays, type Day } from './date.ts';
import type { TaskStatus } from './labels.ts';
import { reportsUntil, statusOn, type Trackable } from './progress.ts';
import type { ProgressEntry, Task, TaskData } from './task.ts';

/** A day on which the status of a task became another. */
export interface StatusTransition {
  on: Day;
  from: TaskStatus;
  to: TaskStatus;
  /** The report that brought it, or the passing of the deadline. */
  because: ProgressEntry | 'time';
}

export interface StatusHistory {
  /** Before anything was reported and before any deadline passed. */
  initial: TaskStatus;
  /** Oldest first. */
  transitions: readonly StatusTransition[];
}

/** A report that set another deadline than the one in force. */
export interface DeadlineMove {
  on: Day;
  from: TaskData['deadline'];
  to: Extract<TaskData['deadline'], { words: string }>;
  decidedBy: string;
  reason: string;
  report: ProgressEntry;
}

/** A joined task as its history must see it: from the deadline first set, not from today's. */
export function asFirstSet(task: Pick<Task, 'firstDeadline' | 'progress' | 'measure'>): Trackable {
  return { deadline: task.firstDeadline, progress: [...task.progress], measure: task.measure };
}

/** How the status came to be what it is on a day. Looks only at the days on which it can change. */
export function statusHistory(task: Trackable, until: Day): StatusHistory {
  const reports = reportsUntil(task, until);
  const days = daysOfChange(task, reports).filter((day) => day <= until);
  const initial = statusOn({ ...task, progress: [] }, '');
  const transitions: StatusTransition[] = [];
  let from = initial;
  for (const on of days) {
    const to = statusOn(task, on);
    if (to !== from) transitions.push({ on, from, to, because: causeOf(task, reports, on, to) });
    from = to;
  }
  return { initial, transitions };
}

/** The days of reports and the days after deadlines, each once, oldest first. */
function daysOfChange({ deadline }: Trackable, reports: readonly ProgressEntry[]): Day[] {
  const deadlines = [deadline, ...reports.map(({ newDeadline }) => newDeadline)];
  const passed = deadlines.flatMap((one) =>
    one !== undefined && 'dueOn' in one && one.dueOn !== undefined ? [addDays(one.dueOn, 1)] : [],
  );
  return [...new Set([...reports.map(({ on }) => on), ...passed])].sort();
}

/** Where a deadline passes on the day of a report that changes nothing more, time is the cause. */
function causeOf(
  task: Trackable,
  reports: readonly ProgressEntry[],
  on: Day,
  to: TaskStatus,
): StatusTransition['because'] {
  const report = reports.findLast((entry) => entry.on === on);
  if (report === undefined) return 'time';
  const before = reports.filter((entry) => entry.on < on);
  return statusOn({ ...task, progress: before }, on) === to ? 'time' : report;
}

/** The status on a day of a history that reaches it. */
export function statusThen({ initial, transitions }: StatusHistory, day: Day): TaskStatus {
  return transitions.findLast(({ on }) => on <= day)?.to ?? initial;
}

/** Every time a report until a day moved the deadline, oldest first; a report that repeats it moves nothing. */
export function deadlineMoves(task: Trackable, until: Day): DeadlineMove[] {
  const moves: DeadlineMove[] = [];
  let from = task.deadline;
  for (const report of reportsUntil(task, until)) {
    if (report.newDeadline === undefined) continue;
    const { decidedBy, words, dueOn } = report.newDeadline;
    const to = { words, ...(dueOn !== undefined && { dueOn }) };
    if (!isSameDeadline(from, to)) {
      moves.push({ on: report.on, from, to, decidedBy, reason: report.reason ?? '', report });
    }
    from = to;
  }
  return moves;
}

function isSameDeadline(left: TaskData['deadline'], right: TaskData['deadline']): boolean {
  return (
    'words' in left && 'words' in right && left.words === right.words && left.dueOn === right.dueOn
  );
}
