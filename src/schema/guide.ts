import { z } from 'zod';
import { published, text } from './fields.ts';

/** A page of plain prose about the site itself. */
export const guideSchema = z.strictObject({
  title: text.describe('Tên trang'),
  description: text.describe('Một câu tóm tắt, dùng cho máy tìm kiếm'),
  ...published,
});
