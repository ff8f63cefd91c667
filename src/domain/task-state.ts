import type { Day } from './date.ts';
import type { TaskStatus } from './labels.ts';

export type StatusCounts = Readonly<Record<TaskStatus, number>>;

/** A count of nothing, to add to. */
export function noTasks(): Record<TaskStatus, number> {
  return {
    'done-on-time': 0,
    'done-late': 0,
    'on-track': 0,
    late: 0,
    'not-measurable': 0,
    stopped: 0,
    unpublished: 0,
  };
}

/** So many tasks of one status that will be late from a day on unless something new is reported. */
export interface Turning {
  on: Day;
  from: TaskStatus;
  count: number;
}

/** Where some tasks stand, in one sentence. */
export function stateSentence(counts: StatusCounts): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const known = total - counts.unpublished;
  if (known === 0) {
    return 'Phụ lục giao việc và báo cáo tiến độ chưa được đăng, nên chưa nhiệm vụ nào xác định được trạng thái.';
  }
  const parts = [
    [counts['done-on-time'] + counts['done-late'], 'đã hoàn thành'],
    [counts['on-track'], 'đang thực hiện trong hạn'],
    [counts.late, 'quá hạn'],
    [counts.stopped, 'dừng'],
    [counts['not-measurable'], 'không đo được'],
    [counts.unpublished, 'chưa đủ thông tin để xác định'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `Trong ${total} nhiệm vụ: ${said.join(', ')}.`;
}

/** What time alone will do to some tasks, day by day. */
export function turningsOf(tasks: readonly { status: TaskStatus; turnsLateOn?: Day }[]): Turning[] {
  const turnings = new Map<string, Turning>();
  for (const { status, turnsLateOn } of tasks) {
    if (turnsLateOn === undefined) continue;
    const key = `${turnsLateOn} ${status}`;
    const count = (turnings.get(key)?.count ?? 0) + 1;
    turnings.set(key, { on: turnsLateOn, from: status, count });
  }
  return [...turnings.values()].sort((left, right) => left.on.localeCompare(right.on));
}

/** The counts of a later day, when nothing new was reported in between. */
export function countsAfter(
  counts: StatusCounts,
  turnings: readonly Turning[],
  day: Day,
): StatusCounts {
  const after = { ...counts };
  for (const { on, from, count } of turnings) {
    if (on > day) continue;
    after[from] -= count;
    after.late += count;
  }
  return after;
}

/** Where each part of a bar begins and how wide it is, of a whole of `width`; parts of nothing are left out. */
export function barParts<Name extends string>(
  counts: readonly (readonly [Name, number])[],
  width: number,
): { name: Name; x: number; width: number }[] {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  let before = 0;
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => {
      const x = (before / total) * width;
      before += count;
      return { name, x, width: (count / total) * width };
    });
}
