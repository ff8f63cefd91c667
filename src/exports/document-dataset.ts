import type { DocumentRelation, PolicyDocument } from '#domain/document.ts';
import {
  DOCUMENT_KIND_LABELS,
  DOCUMENT_KINDS,
  DOCUMENT_RELATION_INVERSE_LABELS,
  DOCUMENT_RELATION_LABELS,
  FORCE_LABELS,
  FORCES,
  UNKNOWN_REASON_LABELS,
  VERIFICATION_LABELS,
} from '#domain/labels.ts';
import { toDocument } from '#domain/route.ts';
import { listed, publishedColumns, withReason } from './columns.ts';
import { defineDataset } from './dataset.ts';
import { factColumns } from './fact-columns.ts';

function relationInWords({ kind, direction, number }: DocumentRelation): string {
  const labels =
    direction === 'outgoing' ? DOCUMENT_RELATION_LABELS : DOCUMENT_RELATION_INVERSE_LABELS;
  return `${labels[kind]}: ${number}`;
}

export const documentDataset = defineDataset<PolicyDocument>({
  name: 'van-ban',
  title: 'Văn bản liên quan',
  description:
    'Mỗi dòng là một văn bản mà Kế hoạch nhắc tới hoặc người đọc cần khi dùng Kế hoạch, kèm mức xác minh của từng thông tin.',
  key: ['number'],
  items: (library) => library.documents,
  changedOn: (document) => document.lastChangedOn,
  columns: [
    {
      name: 'number',
      title: 'Số ký hiệu',
      type: 'string',
      description: 'Số ký hiệu đúng như in trên văn bản.',
      read: (document) => document.number,
    },
    {
      name: 'kind',
      title: 'Loại văn bản',
      type: 'string',
      description: 'Luật, nghị quyết, nghị định, quyết định hoặc thông tư.',
      allowed: DOCUMENT_KINDS.map((kind) => DOCUMENT_KIND_LABELS[kind]),
      read: (document) => DOCUMENT_KIND_LABELS[document.kind],
    },
    ...factColumns('title', {
      name: 'title',
      title: 'Trích yếu',
      type: 'string',
      description: 'Văn bản nói về việc gì, theo trích yếu của văn bản.',
    }),
    ...factColumns('issuer', {
      name: 'issuer',
      title: 'Cơ quan ban hành',
      type: 'string',
      description: 'Cơ quan ra văn bản.',
    }),
    ...factColumns('issuedOn', {
      name: 'issuedOn',
      title: 'Ngày ban hành',
      type: 'date',
      description: 'Ngày ký ban hành văn bản.',
    }),
    ...factColumns('effectiveOn', {
      name: 'effectiveOn',
      title: 'Ngày có hiệu lực',
      type: 'date',
      description: 'Ngày văn bản bắt đầu có hiệu lực.',
    }),
    ...withReason<PolicyDocument>(
      {
        name: 'expiredOn',
        title: 'Ngày hết hiệu lực',
        type: 'date',
        description: 'Ngày văn bản hết hiệu lực, khi đã thấy trong nguồn.',
        read: ({ expiry }) => (expiry?.verification === 'verified' ? expiry.on : null),
      },
      ({ expiry }) =>
        expiry === undefined
          ? UNKNOWN_REASON_LABELS['not-in-sources']
          : VERIFICATION_LABELS[expiry.verification],
    ),
    {
      name: 'force',
      title: 'Hiệu lực',
      type: 'string',
      description: 'Tính vào ngày làm ra tệp, chỉ từ những ngày đã thấy trong nguồn.',
      allowed: FORCES.map((force) => FORCE_LABELS[force]),
      read: (document) => FORCE_LABELS[document.force],
    },
    ...factColumns('address', {
      name: 'officialAddress',
      title: 'Địa chỉ chính thức',
      type: 'string',
      description: 'Nơi đọc văn bản trên trang của cơ quan nhà nước.',
    }),
    {
      name: 'isCitedByPlan',
      title: 'Kế hoạch có nhắc',
      type: 'boolean',
      description: 'Có khi số ký hiệu này in trong Kế hoạch.',
      read: (document) => document.isCitedByPlan,
    },
    {
      name: 'clauses',
      title: 'Khoản nhắc tới',
      type: 'string',
      isList: true,
      description:
        'Các khoản in số ký hiệu này, cách nhau bằng dấu |; trống khi không khoản nào in.',
      isOptional: true,
      read: (document) => listed(document.citedByClauses.map((clause) => clause.label)),
    },
    {
      name: 'relations',
      title: 'Quan hệ với văn bản khác',
      type: 'string',
      isList: true,
      description: 'Mỗi quan hệ gồm tên quan hệ và số ký hiệu văn bản kia, cách nhau bằng dấu |.',
      isOptional: true,
      read: (document) => listed(document.relations.map(relationInWords)),
    },
    {
      name: 'whyHere',
      title: 'Vì sao cần',
      type: 'string',
      description: 'Vì sao người đọc Kế hoạch cần văn bản này, lời của Ban biên tập.',
      read: (document) => document.whyHere,
    },
    {
      name: 'notes',
      title: 'Lưu ý',
      type: 'string',
      isList: true,
      description: 'Điều cần biết khi dùng thông tin về văn bản này, cách nhau bằng dấu |.',
      isOptional: true,
      read: (document) => listed(document.notes),
    },
    ...publishedColumns<PolicyDocument>((document) => toDocument(document.id)),
  ],
});
