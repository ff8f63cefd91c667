import { comparePeriods, quarterOf, type Period } from './period.ts';
import type { Task } from './task.ts';

/** What falls due in one quarter. */
export interface QuarterLoad {
  quarter: Period;
  lead: readonly Task[];
  partner: readonly Task[];
}

/** Tasks by the quarter of their last day, quarters in order; those without a day are in none. */
export function workloadOf(
  leadTasks: readonly Task[],
  partnerTasks: readonly Task[],
): QuarterLoad[] {
  const lead = Map.groupBy(leadTasks.filter(hasDay), quarterOfTask);
  const partner = Map.groupBy(partnerTasks.filter(hasDay), quarterOfTask);
  return [...new Set([...lead.keys(), ...partner.keys()])].sort(comparePeriods).map((quarter) => ({
    quarter,
    lead: lead.get(quarter) ?? [],
    partner: partner.get(quarter) ?? [],
  }));
}

function dayOf({ deadline }: Task): string | undefined {
  return 'dueOn' in deadline ? deadline.dueOn : undefined;
}

function hasDay(task: Task): boolean {
  return dayOf(task) !== undefined;
}

function quarterOfTask(task: Task): Period {
  return quarterOf(dayOf(task) ?? '');
}
