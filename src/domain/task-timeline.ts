import type { Day } from './date.ts';
import { statusOn, type Trackable } from './progress.ts';
import type { ProgressEntry, Task, TaskData } from './task.ts';

/** One report on a task, with what its readers should be told though the report does not. */
export interface TimelineStep {
  entry: ProgressEntry;
  /** It came when the task was late and says nothing of why. */
  lacksReason: boolean;
}

/** One time a report moved the deadline. */
export interface DeadlineMove {
  on: Day;
  from: TaskData['deadline'];
  to: NonNullable<ProgressEntry['newDeadline']>;
  reason: string | undefined;
}

type Tracked = Pick<Task, 'firstDeadline' | 'progress' | 'measure'>;

/** The reports on a task, newest first. */
export function timelineOf(task: Tracked): TimelineStep[] {
  const { firstDeadline, progress, measure } = task;
  const trackable: Trackable = { deadline: firstDeadline, progress: [...progress], measure };
  return progress
    .map((entry) => {
      const status = statusOn(trackable, entry.on);
      const isLate = status === 'late' || (status === 'done-late' && entry.state === 'completed');
      return { entry, lacksReason: isLate && entry.reason === undefined };
    })
    .reverse();
}

/** Every move of the deadline, oldest first, each with the deadline it replaced. */
export function deadlineMovesOf({ firstDeadline, progress }: Tracked): DeadlineMove[] {
  const moves: DeadlineMove[] = [];
  for (const { on, newDeadline, reason } of progress) {
    if (newDeadline === undefined) continue;
    moves.push({ on, from: moves.at(-1)?.to ?? firstDeadline, to: newDeadline, reason });
  }
  return moves;
}
