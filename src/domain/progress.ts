import type { Day } from './date.ts';
import { STATUSES, type TaskStatus } from './labels.ts';
import type { TaskData } from './task.ts';

/** What a status depends on. */
export type Trackable = Pick<TaskData, 'deadline' | 'progress'>;

/**
 * The status of a task on a day: a comparison of dated reports with a dated deadline.
 * Reports after the day do not count; the order of entries in the file does not matter.
 */
export function statusOn(task: Trackable, day: Day): TaskStatus {
  const dueOn = 'dueOn' in task.deadline ? task.deadline.dueOn : undefined;
  if (dueOn === undefined) return 'unpublished';

  const reported = task.progress.filter((entry) => entry.on <= day);
  const completions = reported
    .filter((entry) => entry.state === 'completed')
    .map((entry) => entry.on)
    .sort();
  const [completedOn] = completions;
  if (completedOn !== undefined) return completedOn <= dueOn ? 'done-on-time' : 'done-late';
  if (day > dueOn) return 'late';
  return reported.length > 0 ? 'on-track' : 'unpublished';
}

/** What each status means, as shown to readers beside the list of tasks. */
export const STATUS_CRITERIA = {
  'done-on-time': 'Có báo cáo hoàn thành kèm minh chứng, ngày báo cáo không sau thời hạn.',
  'done-late': 'Có báo cáo hoàn thành kèm minh chứng, ngày báo cáo sau thời hạn.',
  'on-track': 'Đã có báo cáo, chưa báo hoàn thành và chưa qua thời hạn.',
  late: 'Đã qua thời hạn mà chưa có báo cáo hoàn thành.',
  unpublished:
    'Chưa đăng thời hạn tính được thành ngày, hoặc còn trong hạn nhưng chưa có báo cáo nào được đăng.',
} as const satisfies Record<TaskStatus, string>;

/** How many tasks stand in each status, in the order of display. */
export function countByStatus(
  tasks: readonly { status: TaskStatus }[],
): Record<TaskStatus, number> {
  const counts: Record<TaskStatus, number> = {
    'done-on-time': 0,
    'done-late': 0,
    'on-track': 0,
    late: 0,
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
