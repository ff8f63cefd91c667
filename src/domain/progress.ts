import { addDays, type Day } from './date.ts';
import { noTasks } from './task-state.ts';
import { PROGRESS_STATES, STATUSES, type TaskStatus } from './labels.ts';
import {
  NOTHING_REPORTED,
  OVERRIDE_BASIS,
  STATUS_RULES,
  type StatusBasis,
  type StatusFacts,
  type StatusRule,
} from './status-rules.ts';
import type { ProgressEntry, TaskData } from './task.ts';

/** What a status depends on. */
export type Trackable = Pick<TaskData, 'deadline' | 'progress' | 'measure'>;

/**
 * The status of a task on a day: the first rule that holds for what had been reported by then.
 * Later reports do not count; the order of entries in the file does not matter.
 */
export function statusOn(task: Trackable, day: Day): TaskStatus {
  return statusFrom(statusFactsOn(task, day));
}

function statusFrom(facts: StatusFacts): TaskStatus {
  return facts.latest?.override?.status ?? ruleFor(facts).status;
}

/** What gave a task its status on a day: the rule that held first, or the decision above the rules. */
export function statusBasisOn(task: Trackable, day: Day): StatusBasis {
  const facts = statusFactsOn(task, day);
  return facts.latest?.override === undefined ? ruleFor(facts) : OVERRIDE_BASIS;
}

function ruleFor(facts: StatusFacts): StatusRule {
  return STATUS_RULES.find((rule) => rule.holds(facts)) ?? NOTHING_REPORTED;
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
  const counts = noTasks();
  for (const task of tasks) counts[task.status] += 1;
  return counts;
}

/** Statuses that at least one task has, in the order of display. */
export function presentStatuses(tasks: readonly { status: TaskStatus }[]): TaskStatus[] {
  const counts = countByStatus(tasks);
  return STATUSES.filter((status) => counts[status] > 0);
}
