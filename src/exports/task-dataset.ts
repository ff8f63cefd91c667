import { STATUS_LABELS, STATUSES } from '#domain/labels.ts';
import { toTask } from '#domain/route.ts';
import type { Task } from '#domain/task.ts';
import { listed, publishedColumns, whyUnknown, withReason } from './columns.ts';
import { defineDataset } from './dataset.ts';
import { deadlineColumns } from './deadline-columns.ts';
import { latestReportColumns } from './latest-report-columns.ts';

export const taskDataset = defineDataset<Task>({
  name: 'nhiem-vu',
  title: 'Nhiệm vụ của Kế hoạch',
  description:
    'Mỗi dòng là một nhiệm vụ tách từ Kế hoạch, kèm câu gốc, cơ quan, thời hạn và tình trạng. Điều chưa công bố để trống và có cột nói lý do.',
  key: ['year', 'code'],
  items: (library) => library.tasks,
  yearOf: (task) => task.year,
  changedOn: (task) => task.lastChangedOn,
  columns: [
    {
      name: 'code',
      title: 'Mã nhiệm vụ',
      type: 'string',
      description: 'Mã cố định của nhiệm vụ trong năm, không bao giờ đổi.',
      read: (task) => task.code,
    },
    {
      name: 'year',
      title: 'Năm',
      type: 'integer',
      description: 'Năm của kế hoạch giao nhiệm vụ.',
      read: (task) => task.year,
    },
    {
      name: 'title',
      title: 'Tên ngắn',
      type: 'string',
      description: 'Tên do Ban biên tập đặt để gọi cho gọn; câu giao việc nằm ở cột kế tiếp.',
      read: (task) => task.title,
    },
    {
      name: 'quote',
      title: 'Câu giao nhiệm vụ',
      type: 'string',
      description: 'Câu của Kế hoạch, chép đúng từng chữ.',
      read: (task) => task.quote,
    },
    {
      name: 'clauses',
      title: 'Khoản',
      type: 'string',
      isList: true,
      description: 'Các khoản giao nhiệm vụ này, viết theo mục và số, cách nhau bằng dấu |.',
      read: (task) => listed(task.clauses.map((clause) => clause.label)),
    },
    ...withReason(
      {
        name: 'leadAgency',
        title: 'Cơ quan chủ trì',
        type: 'string',
        description: 'Cơ quan chịu trách nhiệm chính.',
        read: (task: Task) => ('agency' in task.leadAgency ? task.leadAgency.agency.name : null),
      },
      (task) => whyUnknown(task.leadAgency),
    ),
    ...withReason(
      {
        name: 'partnerAgencies',
        title: 'Cơ quan phối hợp',
        type: 'string',
        isList: true,
        description: 'Các cơ quan cùng làm, cách nhau bằng dấu |.',
        read: ({ partnerAgencies }: Task) =>
          'agencies' in partnerAgencies
            ? listed(partnerAgencies.agencies.map((agency) => agency.name))
            : null,
      },
      (task) => whyUnknown(task.partnerAgencies),
    ),
    ...deadlineColumns,
    {
      name: 'annexNumber',
      title: 'Số thứ tự trong Phụ lục',
      type: 'string',
      description: 'Số của dòng trong Phụ lục; trống khi nhiệm vụ tách từ lời Kế hoạch.',
      isOptional: true,
      read: ({ annex }) => annex?.number ?? null,
    },
    {
      name: 'annexSource',
      title: 'Phụ lục',
      type: 'string',
      description: 'Phụ lục giao nhiệm vụ; trống khi nhiệm vụ tách từ lời Kế hoạch.',
      isOptional: true,
      read: ({ annex }) => annex?.source ?? null,
    },
    {
      name: 'product',
      title: 'Sản phẩm phải có',
      type: 'string',
      description: 'Sản phẩm, kết quả phải có theo Phụ lục; trống khi Phụ lục không nêu.',
      isOptional: true,
      read: ({ product }) => product ?? null,
    },
    {
      name: 'status',
      title: 'Tình trạng',
      type: 'string',
      description: 'Tính từ thời hạn và báo cáo đã đăng, vào ngày làm ra tệp.',
      allowed: STATUSES.map((status) => STATUS_LABELS[status]),
      read: (task) => STATUS_LABELS[task.status],
    },
    ...latestReportColumns,
    {
      name: 'documents',
      title: 'Văn bản được nhắc',
      type: 'string',
      isList: true,
      description: 'Số ký hiệu văn bản có trong câu giao nhiệm vụ; trống khi câu không nhắc.',
      isOptional: true,
      read: (task) => listed(task.documents.map((document) => document.number)),
    },
    ...publishedColumns<Task>((task) => toTask(task.year, task.id)),
  ],
});
