import type { Commune } from '#domain/agency.ts';
import { toCommune } from '#domain/route.ts';
import { listed, pageColumn } from './columns.ts';
import { defineDataset } from './dataset.ts';

export const communeDataset = defineDataset<Commune>({
  name: 'xa-phuong',
  title: 'Xã, phường',
  description:
    'Mỗi dòng là một xã hoặc phường của tỉnh Gia Lai sau khi sắp xếp năm 2025, kèm các hợp tác xã có bài trên trang này.',
  key: ['code'],
  items: (library) => library.communes,
  columns: [
    {
      name: 'code',
      title: 'Mã đơn vị hành chính',
      type: 'string',
      description: 'Mã năm chữ số của đơn vị hành chính; giữ dạng chữ để không mất số 0 ở đầu.',
      read: (commune) => commune.code,
    },
    {
      name: 'type',
      title: 'Loại',
      type: 'string',
      description: 'Xã hoặc phường.',
      allowed: ['Xã', 'Phường'],
      read: (commune) => commune.type,
    },
    {
      name: 'name',
      title: 'Tên',
      type: 'string',
      description: 'Tên xã, phường, không kèm loại.',
      read: (commune) => commune.name,
    },
    {
      name: 'formerProvince',
      title: 'Tỉnh trước sắp xếp',
      type: 'string',
      description: 'Tỉnh mà địa bàn thuộc về trước khi sắp xếp năm 2025.',
      allowed: ['Gia Lai', 'Bình Định'],
      read: (commune) => commune.formerProvince,
    },
    {
      name: 'storyCount',
      title: 'Số mô hình đã đăng',
      type: 'integer',
      description: 'Số bài về hợp tác xã ở địa bàn này; 0 không có nghĩa là không có hợp tác xã.',
      read: (commune) => commune.stories.length,
    },
    {
      name: 'stories',
      title: 'Mô hình đã đăng',
      type: 'string',
      isList: true,
      description: 'Tên các hợp tác xã có bài, cách nhau bằng dấu |; trống khi chưa có bài nào.',
      isOptional: true,
      read: (commune) => listed(commune.stories.map((story) => story.cooperative)),
    },
    pageColumn((commune) => toCommune(commune.code)),
  ],
});
