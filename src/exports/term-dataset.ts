import type { Term } from '#domain/glossary.ts';
import { toTerm } from '#domain/route.ts';
import { listed, publishedColumns } from './columns.ts';
import { defineDataset } from './dataset.ts';

export const termDataset = defineDataset<Term>({
  name: 'thuat-ngu',
  title: 'Thuật ngữ',
  description:
    'Mỗi dòng là một chữ viết tắt hoặc thuật ngữ gặp trong Kế hoạch và các bài, kèm lời giải thích thường ngày và nguồn.',
  key: ['term'],
  items: (library) => library.terms,
  changedOn: (term) => term.lastChangedOn,
  columns: [
    {
      name: 'term',
      title: 'Thuật ngữ',
      type: 'string',
      description: 'Chữ viết tắt hoặc thuật ngữ như thường gặp.',
      read: (term) => term.term,
    },
    {
      name: 'expansion',
      title: 'Viết đầy đủ',
      type: 'string',
      description: 'Dạng đầy đủ của chữ viết tắt; trống khi không phải chữ viết tắt.',
      isOptional: true,
      read: (term) => term.expansion ?? null,
    },
    {
      name: 'meaning',
      title: 'Giải thích',
      type: 'string',
      description: 'Nghĩa bằng lời thường, do Ban biên tập viết.',
      read: (term) => term.meaning,
    },
    {
      name: 'aliases',
      title: 'Cách viết khác',
      type: 'string',
      isList: true,
      description: 'Cách viết khác dùng khi tìm kiếm, cách nhau bằng dấu |; trống khi không có.',
      isOptional: true,
      read: (term) => listed(term.aliases),
    },
    {
      name: 'sources',
      title: 'Nguồn',
      type: 'string',
      isList: true,
      description: 'Lời giải thích dựa vào đâu; trống khi chỉ là cách viết tắt.',
      isOptional: true,
      read: (term) => listed(term.sources),
    },
    ...publishedColumns<Term>((term) => toTerm(term.id)),
  ],
});
