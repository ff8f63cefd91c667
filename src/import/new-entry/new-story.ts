import { SECTORS } from '#domain/labels.ts';
import { unfilled } from '#domain/unfilled.ts';
import { entryName } from '../entry-name.ts';
import { optionOf, valuesOf } from './asked.ts';
import type { NewPlan, NewRequest } from './new-kinds.ts';

const LONGEST_TITLE = 100;

/** A draft: what nobody has said yet stands as not filled in, and no reader sees it. */
export function planNewStory(request: NewRequest): NewPlan {
  const { name } = request;
  const id = entryName(optionOf(request, 'id') ?? name);
  const sector = optionOf(request, 'sector');
  const title = optionOf(request, 'title') ?? name;
  const refused: string[] = [];
  if (id === '')
    refused.push('Tên không có chữ nào làm tên thư mục được. Thêm --id ten-khong-dau.');
  if (!SECTORS.some((known) => known === sector)) {
    refused.push(`Thiếu hoặc sai --sector. Chọn một: ${SECTORS.join(', ')}.`);
  }
  if (title.length > LONGEST_TITLE) {
    refused.push(
      `Tựa bài dài ${title.length} ký tự, quá ${LONGEST_TITLE}. Thêm --title "tựa gọn hơn".`,
    );
  }
  if (refused.length > 0) return { refused };
  const folder = `content/stories/${id}`;
  return {
    file: `${folder}/index.mdx`,
    values: {
      state: 'draft',
      title,
      lead: unfilled('đoạn mở, một hoặc hai câu'),
      cooperative: name,
      sector,
      commune: optionOf(request, 'commune') ?? { unknown: 'not-in-sources' },
      sources: [],
      facts: [],
      clauses: valuesOf(request, 'clause'),
    },
    body: `## ${unfilled('đề mục thứ nhất')}\n\n${unfilled('bài viết')}\n`,
    next: [
      'Điền những chỗ ghi CHƯA ĐIỀN, thêm nguồn (sources), hộp thông tin (facts), khoản (clauses).',
      `Thêm ảnh: npm run import -- photo ${id} <tệp ảnh>.`,
      'npm run check kể những việc còn phải làm. Xong thì đổi state thành in-review để gửi duyệt.',
    ],
  };
}
