import { z } from 'zod';
import { SECTION_NUMBERS } from '#domain/labels.ts';
import { day, published, slug, text } from './fields.ts';

const proof = {
  isUnproofed: z
    .boolean()
    .optional()
    .describe('Chữ nhận dạng bằng máy, chưa đối chiếu; bỏ dòng này khi đã so từng chữ với bản gốc'),
};

/** The front part of a plan: everything before its first section. */
export const planSchema = z.strictObject({
  year: z.int().min(2020).max(2100).describe('Năm của kế hoạch'),
  kind: text.describe('Tên loại văn bản, đúng chữ của bản gốc'),
  title: text.describe('Trích yếu, đúng chữ của bản gốc'),
  issuing: z
    .array(text)
    .min(1)
    .describe('Dòng "Ban hành kèm theo…", mỗi dòng của bản gốc là một dòng'),
  issuingNote: text.describe('Chú thích hiện cạnh dòng ban hành, ví dụ "chưa ghi số, ngày"'),
  citationName: text.describe('Tên dùng khi trích dẫn kế hoạch'),
  preamble: z
    .array(text)
    .optional()
    .describe('Các đoạn trước mục I (căn cứ, lời dẫn), đúng chữ của bản gốc, mỗi đoạn một dòng'),
  sections: z
    .array(
      z.strictObject({
        number: z.enum(SECTION_NUMBERS).describe('Số La Mã của mục'),
        title: text.describe('Tên mục, đúng chữ của bản gốc'),
        shortTitle: text.describe('Tên mục viết thường, dùng trong mục lục'),
        intro: z
          .array(text)
          .optional()
          .describe('Các đoạn của mục đứng trước khoản 1, đúng chữ của bản gốc'),
      }),
    )
    .min(1)
    .describe('Các mục theo thứ tự'),
  closing: z
    .array(text)
    .optional()
    .describe('Các đoạn sau khoản cuối (lời kết, nơi nhận, chữ ký), đúng chữ của bản gốc'),
  amendment: z
    .strictObject({
      on: day.describe('Ngày văn bản này bắt đầu theo lời sửa đổi'),
      by: text.describe('Văn bản quyết định sửa đổi, như người đọc gọi'),
      document: slug.optional().describe('Mã văn bản ấy, nếu có trong thư viện này'),
      reason: text.describe('Vì sao sửa đổi, một câu'),
    })
    .optional()
    .describe('Lần sửa đổi làm ra lời này; bỏ trống ở bản ban hành lần đầu'),
  ...proof,
  ...published,
});

/** One numbered clause (khoản); its verbatim words are the body of the file. */
export const clauseSchema = z.strictObject({
  section: z.enum(SECTION_NUMBERS).describe('Mục chứa khoản này'),
  number: z.int().min(1).describe('Số của khoản trong mục'),
  shortTitle: text
    .max(60)
    .describe('Tên gọi ngắn của khoản, do Ban biên tập đặt, dùng trong mục lục'),
  continues: z
    .array(
      z.string().regex(/^\d{4}\/[a-z]+-\d+$/, {
        error: 'viết "năm/mã khoản", ví dụ "2026/ii-5"',
      }),
    )
    .default([])
    .describe('Khoản của kế hoạch các năm trước mà khoản này nối tiếp, dạng "2026/ii-5"'),
  ...proof,
  ...published,
});
