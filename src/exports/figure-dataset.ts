import { toStory } from '#domain/route.ts';
import type { Story, StorySource } from '#domain/story.ts';
import type { Library } from '#library/join.ts';
import { pageColumn, whyUnknown, withReason } from './columns.ts';
import { defineDataset } from './dataset.ts';

type Fact = Story['facts'][number];

interface Row {
  story: Story;
  fact: Fact;
  figure: Fact['figures'][number];
  source: StorySource;
}

/** One row per figure. A figure whose source is not in its story's list is refused before the library is made. */
function figuresOf({ stories }: Library): Row[] {
  return stories.flatMap((story) =>
    story.facts.flatMap((fact) =>
      fact.figures.flatMap((figure) =>
        story.sources
          .filter((source) => source.key === figure.source)
          .map((source) => ({ story, fact, figure, source })),
      ),
    ),
  );
}

export const figureDataset = defineDataset<Row>({
  name: 'so-lieu-mo-hinh',
  title: 'Số liệu của các mô hình',
  description:
    'Mỗi dòng là một số liệu hoặc thông tin về một hợp tác xã, kèm thời điểm và nguồn. Khi các nguồn nói khác nhau, mỗi con số một dòng.',
  items: figuresOf,
  changedOn: ({ story }) => story.lastChangedOn,
  columns: [
    {
      name: 'storyId',
      title: 'Mã mô hình',
      type: 'string',
      description: 'Mã của bài trong tệp mô hình.',
      read: ({ story }) => story.id,
    },
    {
      name: 'cooperative',
      title: 'Hợp tác xã',
      type: 'string',
      description: 'Tên đầy đủ của hợp tác xã.',
      read: ({ story }) => story.cooperative,
    },
    {
      name: 'label',
      title: 'Thông tin',
      type: 'string',
      description: 'Số liệu này nói về điều gì, ví dụ "Thành viên".',
      read: ({ fact }) => fact.label,
    },
    {
      name: 'value',
      title: 'Giá trị',
      type: 'string',
      description: 'Số liệu kèm đơn vị, hoặc thông tin bằng lời, theo nguồn.',
      read: ({ figure }) => figure.value,
    },
    ...withReason<Row>(
      {
        name: 'asOf',
        title: 'Thời điểm',
        type: 'string',
        description: 'Số liệu là của năm hoặc tháng nào.',
        read: ({ figure }) => (typeof figure.asOf === 'string' ? figure.asOf : null),
      },
      ({ figure }) => (typeof figure.asOf === 'string' ? '' : whyUnknown(figure.asOf)),
    ),
    {
      name: 'isConflict',
      title: 'Các nguồn nói khác nhau',
      type: 'boolean',
      description: 'Có khi các nguồn nêu con số khác nhau về cùng một điều.',
      read: ({ fact }) => fact.isConflict,
    },
    {
      name: 'sourcePublisher',
      title: 'Nơi đăng nguồn',
      type: 'string',
      description: 'Cơ quan báo chí hoặc trang đăng nguồn.',
      read: ({ source }) => source.publisher,
    },
    {
      name: 'sourceAddress',
      title: 'Địa chỉ nguồn',
      type: 'string',
      description: 'Địa chỉ bài đã đọc số liệu này.',
      read: ({ source }) => source.href,
    },
    ...withReason<Row>(
      {
        name: 'sourceOn',
        title: 'Ngày đăng nguồn',
        type: 'date',
        description: 'Ngày nguồn được đăng.',
        read: ({ source }) => (typeof source.on === 'string' ? source.on : null),
      },
      ({ source }) => (typeof source.on === 'string' ? '' : whyUnknown(source.on)),
    ),
    pageColumn(({ story }) => toStory(story.id)),
  ],
});
