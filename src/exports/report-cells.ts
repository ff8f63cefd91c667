import { PROGRESS_STATE_LABELS, PROGRESS_STATES, STATUS_LABELS, STATUSES } from '#domain/labels.ts';
import { EVIDENCE_SEPARATOR, type ReportColumn } from '#domain/report-columns.ts';
import { evidenceAddress, type Evidence, type ProgressEntry, type Task } from '#domain/task.ts';
import type { Cell } from './csv.ts';
import type { Field } from './dataset.ts';

export interface ReportRow {
  task: Task;
  entry: ProgressEntry;
  /** What the report before this one said. */
  previous: ProgressEntry | undefined;
}

interface ReportCell extends Partial<Pick<Field, 'type' | 'isOptional' | 'isList' | 'allowed'>> {
  description: string;
  read: (row: ReportRow) => Cell;
}

const STATE_WORDS = PROGRESS_STATES.map((state) => PROGRESS_STATE_LABELS[state]);

/** What stands under each title of `REPORT_COLUMNS`. */
export const REPORT_CELLS: Record<ReportColumn, ReportCell> = {
  code: {
    description: 'Mã cố định của nhiệm vụ trong năm, không bao giờ đổi.',
    read: ({ task }) => task.code,
  },
  title: {
    description: 'Tên ngắn của nhiệm vụ, do Ban biên tập đặt.',
    read: ({ task }) => task.title,
  },
  leadAgency: {
    description: 'Cơ quan chịu trách nhiệm chính; trống khi chưa công bố.',
    isOptional: true,
    read: ({ task }) => ('agency' in task.leadAgency ? task.leadAgency.agency.name : null),
  },
  deadline: {
    description: 'Thời hạn đang có hiệu lực, đúng chữ của văn bản; trống khi chưa công bố.',
    isOptional: true,
    read: ({ task }) => ('words' in task.deadline ? task.deadline.words : null),
  },
  lastStatus: {
    description: 'Báo cáo liền trước nói nhiệm vụ đã đến đâu; trống khi đây là báo cáo đầu tiên.',
    isOptional: true,
    allowed: STATE_WORDS,
    read: ({ previous }) => (previous === undefined ? null : PROGRESS_STATE_LABELS[previous.state]),
  },
  on: { description: 'Ngày của báo cáo.', type: 'date', read: ({ entry }) => entry.on },
  period: {
    description: 'Kỳ báo cáo: 2026-Q2 là quý II, 2026-06 là tháng 6, 2026-H1 là sáu tháng đầu năm.',
    read: ({ entry }) => entry.period,
  },
  report: { description: 'Báo cáo nào nêu tiến độ này.', read: ({ entry }) => entry.report },
  done: { description: 'Việc đã làm được, theo báo cáo.', read: ({ entry }) => entry.done },
  state: {
    description: 'Báo cáo nói nhiệm vụ đã đến đâu; khác với tình trạng, thứ được tính ra.',
    allowed: STATE_WORDS,
    read: ({ entry }) => PROGRESS_STATE_LABELS[entry.state],
  },
  percent: {
    description: 'Phần trăm đã làm, chỉ có khi nhiệm vụ đo được.',
    type: 'number',
    isOptional: true,
    read: ({ entry }) => entry.percent ?? null,
  },
  completedOn: {
    description: 'Ngày hoàn thành, nếu báo cáo nêu riêng; không nêu thì lấy ngày báo cáo.',
    type: 'date',
    isOptional: true,
    read: ({ entry }) => entry.completedOn ?? null,
  },
  evidence: {
    description: 'Tên các minh chứng, cách nhau bằng dấu |; trống khi không có.',
    isOptional: true,
    isList: true,
    read: ({ entry }) => ofEvidence(entry, ({ title }) => title),
  },
  evidenceAddress: {
    description: 'Địa chỉ các minh chứng, cùng thứ tự với tên; trống khi không có.',
    isOptional: true,
    isList: true,
    read: ({ entry }) => ofEvidence(entry, evidenceAddress),
  },
  evidenceOn: {
    description: 'Ngày của các minh chứng, cùng thứ tự với tên; trống khi không có.',
    isOptional: true,
    isList: true,
    read: ({ entry }) => ofEvidence(entry, ({ on }) => on),
  },
  reason: {
    description: 'Lý do chậm, dừng hoặc thay đổi; trống khi báo cáo không nêu.',
    isOptional: true,
    read: ({ entry }) => entry.reason ?? null,
  },
  next: {
    description: 'Bước tiếp theo; trống khi báo cáo không nêu.',
    isOptional: true,
    read: ({ entry }) => entry.next ?? null,
  },
  newDeadline: {
    description: 'Thời hạn mới, khi báo cáo nêu việc lùi hoặc rút thời hạn.',
    isOptional: true,
    read: ({ entry }) => entry.newDeadline?.words ?? null,
  },
  newDueOn: {
    description: 'Ngày cuối của thời hạn mới, khi tính được thành ngày.',
    type: 'date',
    isOptional: true,
    read: ({ entry }) => entry.newDeadline?.dueOn ?? null,
  },
  decidedStatus: {
    description: 'Trạng thái do cơ quan có thẩm quyền quyết định thay cho cách tính; thường trống.',
    isOptional: true,
    allowed: STATUSES.map((status) => STATUS_LABELS[status]),
    read: ({ entry }) =>
      entry.override === undefined ? null : STATUS_LABELS[entry.override.status],
  },
  decidedBy: {
    description: 'Cơ quan quyết định thời hạn mới hoặc trạng thái; trống khi không có quyết định.',
    isOptional: true,
    read: ({ entry }) => entry.newDeadline?.decidedBy ?? entry.override?.decidedBy ?? null,
  },
};

/** Pieces of evidence in one cell; unlike other lists it repeats equal ones, so that three columns keep step. */
function ofEvidence({ evidence }: ProgressEntry, read: (piece: Evidence) => string): Cell {
  return evidence.length === 0 ? null : evidence.map(read).join(EVIDENCE_SEPARATOR);
}
