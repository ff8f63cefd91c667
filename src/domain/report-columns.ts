import { fold } from './vietnamese.ts';

/** The columns of a progress report as a sheet or CSV: what the template prints, the import reads and the open data gives back. */

export interface ColumnHeading<Key extends string = string> {
  key: Key;
  /** As we print it. */
  title: string;
  /** Other usual wordings, compared by `headingKey`. */
  variants: readonly string[];
}

/** What two wordings of one heading share: "Tỉ lệ  (%)" and "TỶ LỆ %" are equal. */
export function headingKey(text: string): string {
  return fold(text)
    .replaceAll('%', ' phan tram ')
    .replaceAll('y', 'i')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Stands between the pieces of evidence of one report, in their three columns alike. */
export const EVIDENCE_SEPARATOR = ' | ';

export const REPORT_COLUMNS = [
  { key: 'code', title: 'Mã nhiệm vụ', variants: ['Mã', 'Mã số', 'Mã NV', 'Mã số nhiệm vụ'] },
  {
    key: 'title',
    title: 'Tên nhiệm vụ',
    variants: ['Nhiệm vụ', 'Nội dung nhiệm vụ', 'Nội dung công việc', 'Nội dung', 'Công việc'],
  },
  {
    key: 'leadAgency',
    title: 'Cơ quan chủ trì',
    variants: ['Đơn vị chủ trì', 'Chủ trì', 'Cơ quan, đơn vị chủ trì'],
  },
  {
    key: 'deadline',
    title: 'Thời hạn',
    variants: ['Thời hạn hoàn thành', 'Thời gian hoàn thành', 'Hạn hoàn thành'],
  },
  {
    key: 'lastStatus',
    title: 'Trạng thái lần trước',
    variants: ['Trạng thái kỳ trước', 'Tình trạng kỳ trước'],
  },
  { key: 'on', title: 'Ngày báo cáo', variants: ['Báo cáo ngày', 'Ngày lập báo cáo'] },
  { key: 'period', title: 'Kỳ báo cáo', variants: ['Kỳ', 'Kỳ báo cáo tiến độ'] },
  { key: 'report', title: 'Báo cáo', variants: ['Tên báo cáo', 'Số báo cáo', 'Nguồn báo cáo'] },
  {
    key: 'done',
    title: 'Đã làm được',
    variants: ['Đã làm', 'Kết quả thực hiện', 'Kết quả', 'Kết quả đạt được', 'Tiến độ thực hiện'],
  },
  {
    key: 'state',
    title: 'Trạng thái',
    variants: ['Tình trạng', 'Tình trạng thực hiện', 'Trạng thái thực hiện'],
  },
  {
    key: 'percent',
    title: 'Phần trăm',
    variants: ['Tỷ lệ', 'Tỷ lệ hoàn thành', '% hoàn thành', 'Tỷ lệ (%)'],
  },
  { key: 'completedOn', title: 'Ngày hoàn thành', variants: ['Hoàn thành ngày'] },
  { key: 'evidence', title: 'Minh chứng', variants: ['Tên minh chứng', 'Tài liệu minh chứng'] },
  {
    key: 'evidenceAddress',
    title: 'Địa chỉ minh chứng',
    variants: ['Link', 'Link minh chứng', 'Đường dẫn minh chứng', 'Liên kết minh chứng'],
  },
  { key: 'evidenceOn', title: 'Ngày của minh chứng', variants: ['Ngày minh chứng'] },
  {
    key: 'reason',
    title: 'Lý do',
    variants: ['Nguyên nhân', 'Lý do chậm', 'Lý do, nguyên nhân', 'Khó khăn, vướng mắc'],
  },
  {
    key: 'next',
    title: 'Bước tiếp theo',
    variants: ['Kiến nghị', 'Đề xuất, kiến nghị', 'Nhiệm vụ tiếp theo', 'Kế hoạch kỳ tới'],
  },
  {
    key: 'newDeadline',
    title: 'Thời hạn mới',
    variants: ['Thời hạn điều chỉnh', 'Gia hạn đến', 'Thời hạn lùi'],
  },
  {
    key: 'newDueOn',
    title: 'Ngày cuối của thời hạn mới',
    variants: ['Ngày cuối thời hạn mới', 'Ngày của thời hạn mới'],
  },
  {
    key: 'decidedStatus',
    title: 'Trạng thái được quyết định',
    variants: ['Trạng thái do cơ quan quyết định', 'Quyết định trạng thái'],
  },
  {
    key: 'decidedBy',
    title: 'Cơ quan quyết định',
    variants: ['Cấp quyết định', 'Cơ quan cho phép', 'Cơ quan có thẩm quyền'],
  },
] as const satisfies readonly ColumnHeading[];

export type ReportColumn = (typeof REPORT_COLUMNS)[number]['key'];

/** What a department is shown but does not report: the import only compares it. */
export const READ_ONLY_COLUMNS = [
  'title',
  'leadAgency',
  'deadline',
  'lastStatus',
] as const satisfies readonly ReportColumn[];
