import { SECTION_NUMBERS } from '#domain/labels.ts';
import type { Clause, Section } from '#domain/plan.ts';
import { toClause } from '#domain/route.ts';
import { listed, publishedColumns } from './columns.ts';
import { defineDataset } from './dataset.ts';

interface Row extends Clause {
  inSection: Section;
}

export const clauseDataset = defineDataset<Row>({
  name: 'ke-hoach',
  title: 'Các khoản của Kế hoạch',
  description:
    'Mỗi dòng là một khoản của Kế hoạch, chép nguyên văn, kèm cách trích dẫn và những nhiệm vụ, văn bản gắn với khoản.',
  key: ['year', 'label'],
  items: (library) =>
    library.plans.flatMap((plan) =>
      plan.sections.flatMap((inSection) =>
        inSection.clauses.map((clause) => ({ ...clause, inSection })),
      ),
    ),
  yearOf: (clause) => clause.year,
  changedOn: (clause) => clause.lastChangedOn,
  columns: [
    {
      name: 'year',
      title: 'Năm',
      type: 'integer',
      description: 'Năm của kế hoạch.',
      read: (clause) => clause.year,
    },
    {
      name: 'label',
      title: 'Khoản',
      type: 'string',
      description: 'Mục và số của khoản, ví dụ II.5 là khoản 5 mục II.',
      read: (clause) => clause.label,
    },
    {
      name: 'section',
      title: 'Mục',
      type: 'string',
      description: 'Số La Mã của mục chứa khoản.',
      allowed: SECTION_NUMBERS,
      read: (clause) => clause.section,
    },
    {
      name: 'sectionTitle',
      title: 'Tên mục',
      type: 'string',
      description: 'Tên mục, đúng chữ của Kế hoạch.',
      read: (clause) => clause.inSection.title,
    },
    {
      name: 'number',
      title: 'Số khoản',
      type: 'integer',
      description: 'Số của khoản trong mục.',
      read: (clause) => clause.number,
    },
    {
      name: 'shortTitle',
      title: 'Tên gọi ngắn',
      type: 'string',
      description: 'Tên do Ban biên tập đặt để dùng trong mục lục, không có trong bản gốc.',
      read: (clause) => clause.shortTitle,
    },
    {
      name: 'text',
      title: 'Nguyên văn',
      type: 'string',
      description: 'Lời của Kế hoạch, đúng từng chữ, mỗi đoạn một dòng, không kèm số khoản.',
      read: (clause) => clause.paragraphs.join('\n'),
    },
    {
      name: 'citation',
      title: 'Cách trích dẫn',
      type: 'string',
      description: 'Cách viết khoản này khi trích dẫn trong văn bản hành chính.',
      read: (clause) => clause.citation,
    },
    {
      name: 'tasks',
      title: 'Nhiệm vụ',
      type: 'string',
      isList: true,
      description:
        'Mã các nhiệm vụ tách từ khoản, cách nhau bằng dấu |; trống khi khoản không giao việc.',
      isOptional: true,
      read: (clause) => listed(clause.tasks.map((task) => task.code)),
    },
    {
      name: 'documents',
      title: 'Văn bản được nhắc',
      type: 'string',
      isList: true,
      description: 'Số ký hiệu văn bản in trong khoản; trống khi khoản không nhắc văn bản nào.',
      isOptional: true,
      read: (clause) => listed(clause.documents.map((document) => document.number)),
    },
    {
      name: 'stories',
      title: 'Mô hình minh họa',
      type: 'string',
      isList: true,
      description: 'Tên hợp tác xã có bài gắn với khoản; trống khi chưa có bài nào.',
      isOptional: true,
      read: (clause) => listed(clause.stories.map((story) => story.cooperative)),
    },
    ...publishedColumns<Row>((clause) => toClause(clause.year, clause.id)),
  ],
});
