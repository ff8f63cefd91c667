import type { Day } from './date.ts';
import { asFirstSet, deadlineMoves, statusHistory, statusThen } from './history.ts';
import type { TaskStatus } from './labels.ts';
import { countByStatus } from './progress.ts';
import type { Task } from './task.ts';

/** Where a set of tasks stood on a day. */
export interface Standing {
  on: Day;
  counts: Record<TaskStatus, number>;
  /** Tasks whose deadline, as it then was, had come: what should have been done. */
  due: number;
}

/** The standing on each of some days, in their order, from what had been reported by then. */
export function standingsOn(tasks: readonly Task[], days: readonly Day[]): Standing[] {
  const standings = days.map((on): Standing => ({ on, counts: countByStatus([]), due: 0 }));
  const last = days.reduce((latest, day) => (day > latest ? day : latest), '');
  for (const task of tasks) {
    const tracked = asFirstSet(task);
    // Once a task: its few days of change serve every day asked for.
    const history = statusHistory(tracked, last);
    const moves = deadlineMoves(tracked, last);
    for (const standing of standings) {
      standing.counts[statusThen(history, standing.on)] += 1;
      const deadline = moves.findLast(({ on }) => on <= standing.on)?.to ?? tracked.deadline;
      if ('dueOn' in deadline && deadline.dueOn !== undefined && deadline.dueOn <= standing.on)
        standing.due += 1;
    }
  }
  return standings;
}
