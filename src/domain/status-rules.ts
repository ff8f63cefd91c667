import type { Day } from './date.ts';
import type { TaskStatus } from './labels.ts';
import type { ProgressEntry, TaskData } from './task.ts';

/** What is known of a task on a day, as the rules of status read it. */
export interface StatusFacts {
  day: Day;
  deadline: TaskData['deadline'];
  dueOn: Day | undefined;
  /** First day it was done, from the first report that says so with evidence. */
  completedOn: Day | undefined;
  /** The latest report on or before the day. */
  latest: ProgressEntry | undefined;
  measure: TaskData['measure'];
}

/** What a status rests on. */
export interface StatusBasis {
  /** Anchor at /nhiem-vu/cach-tinh/; it never changes. */
  id: string;
  /** Under what condition, as published there. */
  criterion: string;
}

export interface StatusRule extends StatusBasis {
  status: TaskStatus;
  holds(facts: StatusFacts): boolean;
}

/** A status decided by hand: it stands above every rule until the next report. */
export const OVERRIDE_BASIS: StatusBasis = {
  id: 'co-quan-quyet-dinh',
  criterion:
    'Báo cáo mới nhất ghi trạng thái do một cơ quan quyết định, kèm tên cơ quan và lý do; trạng thái đó được dùng cho đến báo cáo kế tiếp.',
};

/** What is left when no other rule holds. */
export const NOTHING_REPORTED: StatusRule = {
  id: 'chua-co-bao-cao',
  status: 'unpublished',
  criterion: 'Còn trong hạn nhưng chưa có báo cáo nào được đăng.',
  holds: () => true,
};

/**
 * How a status is found: the first rule that holds gives it. The page that publishes the criteria is
 * made from this very table.
 */
export const STATUS_RULES: readonly StatusRule[] = [
  {
    id: 'hoan-thanh-dung-han',
    status: 'done-on-time',
    criterion: 'Có báo cáo hoàn thành kèm minh chứng, ngày hoàn thành không sau thời hạn.',
    holds: ({ completedOn, dueOn }) =>
      completedOn !== undefined && dueOn !== undefined && completedOn <= dueOn,
  },
  {
    id: 'hoan-thanh-qua-han',
    status: 'done-late',
    criterion: 'Có báo cáo hoàn thành kèm minh chứng, ngày hoàn thành sau thời hạn.',
    holds: ({ completedOn, dueOn }) =>
      completedOn !== undefined && dueOn !== undefined && completedOn > dueOn,
  },
  {
    id: 'dung',
    status: 'stopped',
    criterion: 'Báo cáo mới nhất ghi dừng thực hiện, kèm lý do.',
    holds: ({ latest }) => latest?.state === 'stopped',
  },
  {
    id: 'khong-co-cach-do',
    status: 'not-measurable',
    criterion: 'Nhiệm vụ được công bố là không đo được, kèm lý do.',
    holds: ({ measure }) => measure !== undefined && 'notMeasurable' in measure,
  },
  {
    id: 'thoi-han-theo-nhip',
    status: 'not-measurable',
    criterion:
      'Thời hạn đã đăng nêu nhịp (“hằng năm”, “thường xuyên”) nên không có ngày để nói đúng hạn hay quá hạn.',
    holds: ({ deadline, dueOn }) => 'words' in deadline && dueOn === undefined,
  },
  {
    id: 'chua-co-thoi-han',
    status: 'unpublished',
    criterion: 'Chưa đăng thời hạn.',
    holds: ({ dueOn }) => dueOn === undefined,
  },
  {
    id: 'qua-han',
    status: 'late',
    criterion: 'Đã qua ngày cuối của thời hạn mà chưa có báo cáo hoàn thành.',
    holds: ({ day, dueOn }) => dueOn !== undefined && day > dueOn,
  },
  {
    id: 'dang-thuc-hien',
    status: 'on-track',
    criterion: 'Đã có báo cáo, chưa báo hoàn thành và chưa qua thời hạn.',
    holds: ({ latest }) => latest !== undefined,
  },
  NOTHING_REPORTED,
];
