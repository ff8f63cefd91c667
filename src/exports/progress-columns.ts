import { UNKNOWN_REASON_LABELS } from '#domain/labels.ts';
import { evidenceAddress, type ProgressEntry, type Task } from '#domain/task.ts';
import { listed, withReason } from './columns.ts';
import type { Column } from './dataset.ts';

const NO_REPORT = UNKNOWN_REASON_LABELS['no-report-published'];

function latestReport({ progress }: Task): ProgressEntry | undefined {
  return progress.at(-1);
}

/** What has been reported about a task. */
export const progressColumns: readonly Column<Task>[] = [
  {
    name: 'reportCount',
    title: 'Số báo cáo tiến độ',
    type: 'integer',
    description: 'Số báo cáo tiến độ đã đăng cho nhiệm vụ này.',
    read: (task) => task.progress.length,
  },
  ...withReason(
    {
      name: 'lastReportOn',
      title: 'Ngày báo cáo gần nhất',
      type: 'date',
      description: 'Ngày của báo cáo tiến độ mới nhất.',
      read: (task: Task) => latestReport(task)?.on ?? null,
    },
    () => NO_REPORT,
  ),
  ...withReason(
    {
      name: 'lastReport',
      title: 'Báo cáo gần nhất',
      type: 'string',
      description: 'Việc đã làm được, theo báo cáo tiến độ mới nhất.',
      read: (task: Task) => latestReport(task)?.done ?? null,
    },
    () => NO_REPORT,
  ),
  ...withReason(
    {
      name: 'evidence',
      title: 'Minh chứng',
      type: 'string',
      description: 'Địa chỉ các minh chứng đã đăng, cách nhau bằng dấu |.',
      read: (task: Task) =>
        listed(task.progress.flatMap((report) => report.evidence.map(evidenceAddress))),
    },
    (task) => (task.progress.length === 0 ? NO_REPORT : 'báo cáo đã đăng không kèm minh chứng'),
  ),
];
