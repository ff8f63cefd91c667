import { addDays, type Day } from './date.ts';
import type { TaskStatus } from './labels.ts';

/** How many days ahead a deadline is called near. */
export const DUE_SOON_DAYS = 30;

/** What a deadline is called for as long as the day allows; a page kept open works it out again. */
export const CHANGING_DUE = {
  'qua-han': 'Đã quá hạn',
  '30-ngay-toi': `Đến hạn trong ${DUE_SOON_DAYS} ngày tới`,
} as const;

export type ChangingDue = keyof typeof CHANGING_DUE;

/** Whether a task still to be done falls due on the day or in the 30 days after it. */
export function isDueSoon(dueOn: Day, status: TaskStatus, day: Day): boolean {
  const isOpen = status === 'on-track' || status === 'unpublished';
  return isOpen && dueOn >= day && dueOn <= addDays(day, DUE_SOON_DAYS);
}

export function changingDueOn(dueOn: Day, status: TaskStatus, day: Day): ChangingDue[] {
  if (status === 'late') return ['qua-han'];
  return isDueSoon(dueOn, status, day) ? ['30-ngay-toi'] : [];
}
