import { z } from 'zod';
import { published, text } from './fields.ts';

/** A word or abbreviation a citizen meets in the plan and the stories. */
export const termSchema = z.strictObject({
  term: text.describe('Thuật ngữ như thường gặp, ví dụ HTX'),
  expansion: text.optional().describe('Viết đầy đủ, nếu là chữ viết tắt'),
  aliases: z.array(text).default([]).describe('Cách viết khác, dùng khi tìm kiếm'),
  meaning: text.max(240).describe('Giải thích bằng lời thường, một hoặc hai câu'),
  sources: z.array(text).default([]).describe('Dựa vào đâu; để trống nếu chỉ là cách viết tắt'),
  ...published,
});
