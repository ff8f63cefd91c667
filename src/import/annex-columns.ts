import type { ColumnHeading } from '#domain/report-columns.ts';

/** The columns of an annex that assigns tasks, in their usual wordings. */
export const ANNEX_COLUMNS = [
  { key: 'number', title: 'STT', variants: ['TT', 'Số TT', 'Số thứ tự', 'S.T.T', 'T.T'] },
  { key: 'code', title: 'Mã nhiệm vụ', variants: ['Mã', 'Mã số', 'Mã NV', 'Mã số nhiệm vụ'] },
  {
    key: 'task',
    title: 'Nội dung nhiệm vụ',
    variants: [
      'Nhiệm vụ',
      'Nội dung công việc',
      'Tên nhiệm vụ',
      'Nội dung',
      'Công việc',
      'Nhiệm vụ, giải pháp',
      'Nhiệm vụ trọng tâm',
      'Nội dung thực hiện',
    ],
  },
  {
    key: 'leadAgency',
    title: 'Cơ quan chủ trì',
    variants: [
      'Đơn vị chủ trì',
      'Chủ trì',
      'Cơ quan, đơn vị chủ trì',
      'Cơ quan chủ trì thực hiện',
      'Đơn vị chủ trì thực hiện',
      'Cơ quan thực hiện Chủ trì',
      'Phân công Chủ trì',
      'Phân công thực hiện Chủ trì',
      'Đơn vị thực hiện Chủ trì',
      'Chủ trì thực hiện',
    ],
  },
  {
    key: 'partnerAgencies',
    title: 'Cơ quan phối hợp',
    variants: [
      'Phối hợp',
      'Phối hợp thực hiện',
      'Đơn vị phối hợp',
      'Cơ quan, đơn vị phối hợp',
      'Cơ quan thực hiện Phối hợp',
      'Phân công Phối hợp',
      'Phân công thực hiện Phối hợp',
      'Đơn vị thực hiện Phối hợp',
      'Cơ quan phối hợp thực hiện',
    ],
  },
  {
    key: 'deadline',
    title: 'Thời hạn',
    variants: [
      'Thời gian',
      'Thời gian hoàn thành',
      'Thời gian thực hiện',
      'Thời hạn hoàn thành',
      'Hạn hoàn thành',
      'Tiến độ',
      'Tiến độ thực hiện',
      'Tiến độ hoàn thành',
      'Hoàn thành',
    ],
  },
  {
    key: 'product',
    title: 'Sản phẩm',
    variants: [
      'Kết quả',
      'Sản phẩm dự kiến',
      'Kết quả dự kiến',
      'Sản phẩm, kết quả',
      'Kết quả, sản phẩm',
      'Sản phẩm đầu ra',
      'Dự kiến sản phẩm',
      'Dự kiến kết quả',
    ],
  },
  { key: 'clause', title: 'Khoản', variants: ['Mục', 'Căn cứ', 'Khoản, mục', 'Mục, khoản'] },
  {
    key: 'measure',
    title: 'Cách đo',
    variants: ['Chỉ số đo', 'Chỉ tiêu', 'Chỉ tiêu đo', 'Tiêu chí đo', 'Đo bằng'],
  },
  { key: 'note', title: 'Ghi chú', variants: ['Chú thích'] },
] as const satisfies readonly ColumnHeading[];

export type AnnexColumn = (typeof ANNEX_COLUMNS)[number]['key'];
