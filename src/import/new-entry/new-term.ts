import { entryName } from '../entry-name.ts';
import { optionOf } from './asked.ts';
import type { NewPlan, NewRequest } from './new-kinds.ts';

export function planTerm(request: NewRequest): NewPlan {
  const { name, today } = request;
  const id = entryName(optionOf(request, 'id') ?? name);
  const meaning = optionOf(request, 'meaning');
  const expansion = optionOf(request, 'expansion');
  const refused: string[] = [];
  if (id === '')
    refused.push('Thuật ngữ không có chữ nào làm tên tệp được. Thêm --id ten-khong-dau.');
  if (meaning === undefined) {
    refused.push('Thiếu --meaning "giải thích bằng lời thường, một hoặc hai câu".');
  }
  if (refused.length > 0) return { refused };
  return {
    file: `content/glossary/${id}.mdx`,
    values: {
      term: name,
      ...(expansion !== undefined && { expansion }),
      meaning,
      publishedOn: today,
    },
    body: '',
    next: [
      'Ghi nguồn của lời giải thích vào sources, cách viết khác vào aliases (bỏ dấu # ở đầu dòng).',
      'npm run check, rồi xem ở /thuat-ngu/.',
    ],
  };
}
