import type { Freshness, TaskStatus } from './labels.ts';

/** Statuses as segments of addresses, so they never change. */
export const STATUS_SLUGS = {
  'done-on-time': 'hoan-thanh-dung-han',
  'done-late': 'hoan-thanh-qua-han',
  'on-track': 'dang-thuc-hien',
  late: 'qua-han',
  'not-measurable': 'khong-do-duoc',
  stopped: 'dung',
  unpublished: 'chua-cong-bo',
} as const satisfies Record<TaskStatus, string>;

export const FRESHNESS_SLUGS = {
  recent: 'moi',
  aging: 'hon-mot-thang',
  stale: 'hon-mot-quy',
  never: 'chua-co',
} as const satisfies Record<Freshness, string>;
