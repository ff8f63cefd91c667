import { daysBetween, type Day } from './date.ts';
import type { Freshness } from './labels.ts';
import { reportsUntil, type Trackable } from './progress.ts';

/** From how many days on a latest report is no longer of each kind: a month, then a quarter. */
export const FRESHNESS_BOUNDS = { recent: 31, aging: 92 } as const;

/** Days from the latest report on or before a day to that day; undefined when there is none. */
export function reportAgeOn(task: Pick<Trackable, 'progress'>, day: Day): number | undefined {
  const latest = reportsUntil(task, day).at(-1);
  return latest && daysBetween(latest.on, day);
}

/** How fresh the published information on a task is on a day; a measure of its own, apart from the status. */
export function freshnessOn(task: Pick<Trackable, 'progress'>, day: Day): Freshness {
  return freshnessOfAge(reportAgeOn(task, day));
}

/** The same from an age in days; a page kept open asks this again with the reader's day. */
export function freshnessOfAge(days: number | undefined): Freshness {
  if (days === undefined) return 'never';
  if (days <= FRESHNESS_BOUNDS.recent) return 'recent';
  return days <= FRESHNESS_BOUNDS.aging ? 'aging' : 'stale';
}

/** How a page says how old the latest report is. */
export function reportAgeWords(days: number): string {
  return days === 0 ? 'hôm nay' : `cách đây ${days} ngày`;
}

/** How many tasks stand at each freshness, in the order of display. */
export function countByFreshness(
  tasks: readonly { freshness: Freshness }[],
): Record<Freshness, number> {
  const counts: Record<Freshness, number> = { recent: 0, aging: 0, stale: 0, never: 0 };
  for (const { freshness } of tasks) counts[freshness] += 1;
  return counts;
}
