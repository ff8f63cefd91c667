import type { Agency } from '#domain/agency.ts';
import {
  AGENCY_KIND_LABELS,
  AGENCY_KINDS,
  VERIFICATION_LABELS,
  VERIFICATIONS,
} from '#domain/labels.ts';
import { toAgency } from '#domain/route.ts';
import { listed, publishedColumns } from './columns.ts';
import { defineDataset } from './dataset.ts';

export const agencyDataset = defineDataset<Agency>({
  name: 'co-quan',
  title: 'Cơ quan',
  description:
    'Mỗi dòng là một cơ quan, tổ chức hoặc nhóm có việc theo Kế hoạch, kèm số nhiệm vụ đã công bố là chủ trì hay phối hợp.',
  key: ['name'],
  items: (library) => library.agencies,
  changedOn: (agency) => agency.lastChangedOn,
  columns: [
    {
      name: 'name',
      title: 'Tên cơ quan',
      type: 'string',
      description: 'Tên đầy đủ của cơ quan, tổ chức hoặc nhóm.',
      read: (agency) => agency.name,
    },
    {
      name: 'aliases',
      title: 'Tên gọi khác',
      type: 'string',
      isList: true,
      description: 'Tên viết tắt và tên gọi khác, cách nhau bằng dấu |; trống khi không có.',
      isOptional: true,
      read: (agency) => listed(agency.aliases),
    },
    {
      name: 'kind',
      title: 'Loại',
      type: 'string',
      description: 'Nhóm mà cơ quan được xếp vào trên trang này.',
      allowed: AGENCY_KINDS.map((kind) => AGENCY_KIND_LABELS[kind]),
      read: (agency) => AGENCY_KIND_LABELS[agency.kind],
    },
    {
      name: 'role',
      title: 'Vai trò',
      type: 'string',
      description: 'Vai trò Kế hoạch nêu cho cơ quan; trống khi Kế hoạch không nêu vai trò riêng.',
      isOptional: true,
      read: (agency) => agency.role ?? null,
    },
    {
      name: 'leadTaskCount',
      title: 'Số nhiệm vụ chủ trì',
      type: 'integer',
      description: 'Số nhiệm vụ đã công bố cơ quan này là chủ trì.',
      read: (agency) => agency.leadTasks.length,
    },
    {
      name: 'leadTasks',
      title: 'Nhiệm vụ chủ trì',
      type: 'string',
      isList: true,
      description:
        'Mã các nhiệm vụ chủ trì, cách nhau bằng dấu |; trống khi chưa công bố việc nào.',
      isOptional: true,
      read: (agency) => listed(agency.leadTasks.map((task) => task.code)),
    },
    {
      name: 'partnerTaskCount',
      title: 'Số nhiệm vụ phối hợp',
      type: 'integer',
      description: 'Số nhiệm vụ đã công bố cơ quan này cùng làm.',
      read: (agency) => agency.partnerTasks.length,
    },
    {
      name: 'partnerTasks',
      title: 'Nhiệm vụ phối hợp',
      type: 'string',
      isList: true,
      description:
        'Mã các nhiệm vụ phối hợp, cách nhau bằng dấu |; trống khi chưa công bố việc nào.',
      isOptional: true,
      read: (agency) => listed(agency.partnerTasks.map((task) => task.code)),
    },
    {
      name: 'verification',
      title: 'Mức xác minh',
      type: 'string',
      description: 'Ban biên tập đã xác minh tên và loại cơ quan tới đâu.',
      allowed: VERIFICATIONS.map((level) => VERIFICATION_LABELS[level]),
      read: (agency) => VERIFICATION_LABELS[agency.verification],
    },
    {
      name: 'sources',
      title: 'Nguồn',
      type: 'string',
      isList: true,
      description: 'Nơi đọc được thông tin về cơ quan, cách nhau bằng dấu |.',
      read: (agency) => listed(agency.sources),
    },
    ...publishedColumns<Agency>((agency) => toAgency(agency.id)),
  ],
});
