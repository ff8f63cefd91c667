import { SECTOR_LABELS, SECTORS } from '#domain/labels.ts';
import { toStory } from '#domain/route.ts';
import type { Story } from '#domain/story.ts';
import { listed, publishedColumns, whyUnknown, withReason } from './columns.ts';
import { defineDataset } from './dataset.ts';

export const storyDataset = defineDataset<Story>({
  name: 'mo-hinh',
  title: 'Mô hình hợp tác xã',
  description:
    'Mỗi dòng là một bài về một hợp tác xã, kèm địa bàn, lĩnh vực và những khoản, nhiệm vụ mà bài minh họa. Số liệu nằm ở tệp riêng.',
  key: ['id'],
  items: (library) => library.stories,
  changedOn: (story) => story.lastChangedOn,
  columns: [
    {
      name: 'id',
      title: 'Mã mô hình',
      type: 'string',
      description: 'Mã cố định của bài, cũng là phần cuối của đường dẫn.',
      read: (story) => story.id,
    },
    {
      name: 'cooperative',
      title: 'Hợp tác xã',
      type: 'string',
      description: 'Tên đầy đủ của hợp tác xã.',
      read: (story) => story.cooperative,
    },
    {
      name: 'title',
      title: 'Tựa bài',
      type: 'string',
      description: 'Tựa của bài trên trang này.',
      read: (story) => story.title,
    },
    {
      name: 'lead',
      title: 'Tóm tắt',
      type: 'string',
      description: 'Đoạn mở của bài, một hoặc hai câu.',
      read: (story) => story.lead,
    },
    {
      name: 'sector',
      title: 'Lĩnh vực',
      type: 'string',
      description: 'Lĩnh vực chính của hợp tác xã.',
      allowed: SECTORS.map((sector) => SECTOR_LABELS[sector]),
      read: (story) => SECTOR_LABELS[story.sector],
    },
    ...withReason<Story>(
      {
        name: 'communeCode',
        title: 'Mã đơn vị hành chính',
        type: 'string',
        description: 'Mã xã, phường hiện nay nơi hợp tác xã hoạt động.',
        read: ({ commune }) => ('unknown' in commune ? null : commune.code),
      },
      (story) => whyUnknown(story.commune),
    ),
    {
      name: 'commune',
      title: 'Xã hoặc phường',
      type: 'string',
      description: 'Tên xã, phường hiện nay; trống khi chưa có mã.',
      isOptional: true,
      read: ({ commune }) => ('unknown' in commune ? null : commune.fullName),
    },
    {
      name: 'formerPlace',
      title: 'Địa bàn như nguồn viết',
      type: 'string',
      description: 'Tên địa bàn trước khi sắp xếp năm 2025, theo nguồn; trống khi nguồn không nêu.',
      isOptional: true,
      read: (story) => story.formerPlace ?? null,
    },
    {
      name: 'clauses',
      title: 'Khoản',
      type: 'string',
      isList: true,
      description: 'Các khoản của Kế hoạch mà bài minh họa, cách nhau bằng dấu |.',
      read: (story) => listed(story.clauses.map((clause) => clause.label)),
    },
    {
      name: 'tasks',
      title: 'Nhiệm vụ',
      type: 'string',
      isList: true,
      description: 'Mã các nhiệm vụ liên quan, cách nhau bằng dấu |; trống khi không gắn việc nào.',
      isOptional: true,
      read: (story) => listed(story.tasks.map((task) => task.code)),
    },
    {
      name: 'sources',
      title: 'Nguồn',
      type: 'string',
      isList: true,
      description: 'Địa chỉ các nguồn của bài, cách nhau bằng dấu |.',
      read: (story) => listed(story.sources.map((source) => source.href)),
    },
    ...publishedColumns<Story>((story) => toStory(story.id)),
  ],
});
