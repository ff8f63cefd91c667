import type { Task } from '#domain/task.ts';
import { whyUnknown, withReason } from './columns.ts';
import type { Column } from './dataset.ts';

/** When a task is due, now and when it was given. */
export const deadlineColumns: readonly Column<Task>[] = [
  ...withReason(
    {
      name: 'deadline',
      title: 'Thời hạn',
      type: 'string',
      description: 'Thời hạn đúng chữ của văn bản, ví dụ "Quý III/2026".',
      read: ({ deadline }: Task) => ('words' in deadline ? deadline.words : null),
    },
    (task) => whyUnknown(task.deadline),
  ),
  ...withReason(
    {
      name: 'dueOn',
      title: 'Ngày đến hạn',
      type: 'date',
      description: 'Ngày cuối cùng của thời hạn, khi thời hạn tính được thành ngày.',
      read: ({ deadline }: Task) => ('words' in deadline ? (deadline.dueOn ?? null) : null),
    },
    ({ deadline }) =>
      'words' in deadline ? 'lời của thời hạn không tính được thành ngày' : whyUnknown(deadline),
  ),
  {
    name: 'firstDeadline',
    title: 'Thời hạn lúc giao',
    type: 'string',
    description: 'Thời hạn khi giao việc, trước mọi lần đổi; trống khi chưa công bố.',
    isOptional: true,
    read: ({ firstDeadline }) => ('words' in firstDeadline ? firstDeadline.words : null),
  },
  {
    name: 'firstDueOn',
    title: 'Ngày đến hạn lúc giao',
    type: 'date',
    description: 'Ngày cuối của thời hạn lúc giao; trống khi không tính được thành ngày.',
    isOptional: true,
    read: ({ firstDeadline }) => ('words' in firstDeadline ? (firstDeadline.dueOn ?? null) : null),
  },
];
