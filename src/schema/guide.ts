import { z } from 'zod';
import { GUIDE_SECTIONS } from '#domain/labels.ts';
import { published, text } from './fields.ts';

/** A page of prose about the site itself, or a chapter of the manual for those who write for it. */
export const guideSchema = z.strictObject({
  title: text.describe('Tên trang'),
  description: text.describe('Một câu tóm tắt, dùng cho máy tìm kiếm'),
  section: z
    .enum(GUIDE_SECTIONS)
    .default('about')
    .describe('Phần của trang: giới thiệu cho người đọc, hay hướng dẫn cho người đăng bài'),
  order: z.number().int().optional().describe('Thứ tự của chương trong phần hướng dẫn, từ 1'),
  ...published,
});
