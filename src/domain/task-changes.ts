import { addDays, latestDay, type Day } from './date.ts';
import {
  asFirstSet,
  deadlineMoves,
  statusHistory,
  statusThen,
  type DeadlineMove,
  type StatusHistory,
} from './history.ts';
import type { ReportChangeKind } from './labels.ts';
import { deadlineOn, statusFactsOn } from './progress.ts';
import type { ProgressEntry, Task } from './task.ts';

/** Something that happened to a task, as its reports and deadlines tell it. */
export type TaskChange = {
  /** The day a reader could first know of it: never before the task's own page. */
  on: Day;
} & (
  | { kind: ReportChangeKind; report: ProgressEntry }
  | { kind: 'deadline-moved'; report: ProgressEntry; move: DeadlineMove }
  | { kind: 'corrected'; report: ProgressEntry; correction: ProgressEntry['corrections'][number] }
  | { kind: 'late'; dueOn: Day; words: string }
);

/**
 * Everything that happened to a task until a day. A report says one thing, and besides may move the deadline.
 * A task that only looked late until its report came is not told as late.
 */
export function taskChanges(task: Task, today: Day): TaskChange[] {
  const tracked = asFirstSet(task);
  const history = statusHistory(tracked, today);
  const { completedOn } = statusFactsOn(tracked, today);
  const late = history.transitions.filter(
    ({ on, because, to }) =>
      because === 'time' && to === 'late' && !(completedOn !== undefined && completedOn < on),
  );
  const changes: TaskChange[] = [
    ...task.progress.map((report) => ({ on: report.on, kind: kindOf(report, history), report })),
    ...deadlineMoves(tracked, today).map((move) => {
      const { on, report } = move;
      return { on, kind: 'deadline-moved' as const, report, move };
    }),
    ...late.map(({ on }) => {
      const deadline = deadlineOn(tracked, on);
      const words = 'words' in deadline ? deadline.words : '';
      return { on, kind: 'late' as const, dueOn: addDays(on, -1), words };
    }),
    ...task.progress.flatMap((report) =>
      report.corrections
        .filter(({ on }) => on <= today)
        .map((correction) => ({
          on: correction.on,
          kind: 'corrected' as const,
          report,
          correction,
        })),
    ),
  ];
  return changes.map((change) => ({ ...change, on: latestDay([change.on, task.publishedOn]) }));
}

function kindOf(report: ProgressEntry, history: StatusHistory): ReportChangeKind {
  if (report.override !== undefined) return 'decided';
  if (report.state === 'stopped') return 'stopped';
  if (report.state !== 'completed') return 'reported';
  const brought = history.transitions.find(({ because }) => because === report)?.to;
  if (brought === 'done-on-time' || brought === 'done-late') return brought;
  // A task that was done already is not done once more; one without a day to hold it to is done all the same.
  const status = statusThen(history, report.on);
  return status === 'done-on-time' || status === 'done-late' ? 'reported' : 'done';
}
