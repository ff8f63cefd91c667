import { FRESHNESS_LABELS, FRESHNESSES, UNKNOWN_REASON_LABELS } from '#domain/labels.ts';
import { evidenceAddress, type ProgressEntry, type Task } from '#domain/task.ts';
import { listed, withReason } from './columns.ts';
import type { Column } from './dataset.ts';

const NO_REPORT = UNKNOWN_REASON_LABELS['no-report-published'];

function latestReport({ progress }: Task): ProgressEntry | undefined {
  return progress.at(-1);
}

/** What has been reported about a task. */
export const latestReportColumns: readonly Column<Task>[] = [
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
      name: 'lastPeriod',
      title: 'Kỳ báo cáo gần nhất',
      type: 'string',
      description:
        'Kỳ của báo cáo mới nhất: 2026-Q2 là quý II, 2026-06 là tháng 6, 2026-H1 là nửa năm.',
      read: (task: Task) => latestReport(task)?.period ?? null,
    },
    () => NO_REPORT,
  ),
  {
    name: 'freshness',
    title: 'Độ mới của thông tin',
    type: 'string',
    description: 'Báo cáo gần nhất cách ngày làm ra tệp bao lâu, theo nhóm.',
    allowed: FRESHNESSES.map((freshness) => FRESHNESS_LABELS[freshness]),
    read: (task) => FRESHNESS_LABELS[task.freshness],
  },
  ...withReason(
    {
      name: 'reportAge',
      title: 'Số ngày từ báo cáo gần nhất',
      type: 'integer',
      description: 'Số ngày từ báo cáo mới nhất đến ngày làm ra tệp.',
      read: (task: Task) => task.reportAge ?? null,
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
      isList: true,
      description: 'Địa chỉ các minh chứng đã đăng, cách nhau bằng dấu |.',
      read: (task: Task) =>
        listed(task.progress.flatMap((report) => report.evidence.map(evidenceAddress))),
    },
    (task) => (task.progress.length === 0 ? NO_REPORT : 'báo cáo đã đăng không kèm minh chứng'),
  ),
];
