import { z } from 'zod';
import { day, published, text } from './fields.ts';

/** A summary of a plan in another language, written by a person; the file is named after the language. */
export const summarySchema = z.strictObject({
  title: text.describe('Tên bản tóm tắt, bằng ngôn ngữ của nó'),
  description: text.describe('Một câu tóm tắt bằng ngôn ngữ ấy, dùng cho máy tìm kiếm'),
  author: text.describe('Người viết'),
  authorRole: text.optional().describe('Người viết là ai, ví dụ "giáo viên tiếng Jrai"'),
  writtenOn: day.describe('Ngày viết'),
  textOf: day.describe('Lời của Kế hoạch mà bản này tóm tắt: ngày lời ấy bắt đầu'),
  isMachineAssisted: z
    .boolean()
    .default(false)
    .describe('Đúng khi có máy dịch giúp rồi người viết sửa; người đọc được thấy điều ấy'),
  ...published,
});
