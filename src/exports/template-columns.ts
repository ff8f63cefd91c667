import { PROGRESS_STATE_LABELS, PROGRESS_STATES, STATUS_LABELS, STATUSES } from '#domain/labels.ts';
import { EVIDENCE_SEPARATOR, type ReportColumn } from '#domain/report-columns.ts';
import type { SheetColumn } from './workbook.ts';

type TemplateColumn = Pick<SheetColumn, 'width' | 'kind' | 'choices'> & { note: string };

const BAR = EVIDENCE_SEPARATOR.trim();

/** How each column of the report template is filled in; the note hangs on its title. */
export const TEMPLATE_COLUMNS: Record<ReportColumn, TemplateColumn> = {
  code: { kind: 'code', width: 11, note: 'Mã cố định của nhiệm vụ. Không sửa.' },
  title: { kind: 'text', width: 36, note: 'Để đọc cho dễ. Không sửa.' },
  leadAgency: { kind: 'text', width: 22, note: 'Để đọc. Thấy sai thì báo Cơ quan Thường trực.' },
  deadline: {
    kind: 'text',
    width: 16,
    note: 'Thời hạn đang có hiệu lực. Muốn đổi thì điền "Thời hạn mới".',
  },
  lastStatus: { kind: 'text', width: 16, note: 'Báo cáo gần nhất nói nhiệm vụ đã đến đâu.' },
  on: { kind: 'date', width: 13, note: 'Bắt buộc. Ngày của báo cáo, ví dụ 30/06/2026.' },
  period: {
    kind: 'code',
    width: 12,
    note: 'Bắt buộc. Chọn trong danh sách: Q là quý, H1 là 6 tháng đầu năm, 9M là 9 tháng.',
  },
  report: {
    kind: 'text',
    width: 30,
    note: 'Bắt buộc. Tên hoặc số ký hiệu của báo cáo, ví dụ "Báo cáo số 45/BC-STC".',
  },
  done: {
    kind: 'text',
    width: 50,
    note: 'Bắt buộc. Đã làm được gì trong kỳ, một vài câu, có con số nếu có.',
  },
  state: {
    kind: 'text',
    width: 18,
    choices: PROGRESS_STATES.map((state) => PROGRESS_STATE_LABELS[state]),
    note: 'Bắt buộc. "Hoàn thành" phải kèm minh chứng; "Dừng thực hiện" phải kèm lý do.',
  },
  percent: {
    kind: 'number',
    width: 11,
    note: 'Số từ 0 đến 100, chỉ khi nhiệm vụ có cách đo đã công bố. Không đo được thì để trống.',
  },
  completedOn: { kind: 'date', width: 13, note: 'Chỉ khi hoàn thành, và khác ngày báo cáo.' },
  evidence: {
    kind: 'text',
    width: 32,
    note: `Tên minh chứng. Nhiều minh chứng thì cách nhau bằng dấu ${BAR}`,
  },
  evidenceAddress: {
    kind: 'text',
    width: 36,
    note: `Địa chỉ trang của minh chứng (bắt đầu bằng https://), cùng thứ tự với tên, cách nhau bằng dấu ${BAR}`,
  },
  evidenceOn: {
    kind: 'text',
    width: 16,
    note: `Ngày của minh chứng, ví dụ 30/06/2026, cùng thứ tự với tên, cách nhau bằng dấu ${BAR}`,
  },
  reason: {
    kind: 'text',
    width: 36,
    note: 'Vì sao chậm, dừng hoặc đổi thời hạn. Bắt buộc khi dừng hoặc đổi thời hạn.',
  },
  next: { kind: 'text', width: 36, note: 'Bước tiếp theo.' },
  newDeadline: {
    kind: 'text',
    width: 18,
    note: 'Chỉ khi có quyết định đổi thời hạn: ghi đúng chữ của văn bản, ví dụ "Quý IV/2026".',
  },
  newDueOn: { kind: 'date', width: 13, note: 'Ngày cuối của thời hạn mới, nếu tính được.' },
  decidedStatus: {
    kind: 'text',
    width: 22,
    // A drop-down's choices are parted by commas, which one of these labels holds.
    note: `Hiếm khi dùng: chỉ khi cơ quan có thẩm quyền quyết định trạng thái thay cho cách tính; phải ghi lý do. Một trong: ${STATUSES.map((status) => STATUS_LABELS[status]).join('; ')}.`,
  },
  decidedBy: {
    kind: 'text',
    width: 26,
    note: 'Cơ quan quyết định thời hạn mới hoặc trạng thái, theo văn bản nào.',
  },
};
