import { z } from 'zod';
import { AGENCY_KINDS, VERIFICATIONS } from '#domain/labels.ts';
import { published, text } from './fields.ts';

/** A body with duties under the plan, or one whose membership of the Committee is still unpublished. */
export const agencySchema = z.strictObject({
  name: text.describe('Tên đầy đủ'),
  aliases: z.array(text).default([]).describe('Tên viết tắt, tên gọi khác'),
  kind: z.enum(AGENCY_KINDS).describe('Loại cơ quan'),
  role: text.optional().describe('Vai trò kế hoạch nêu cho cơ quan này, một câu'),
  verification: z.enum(VERIFICATIONS).describe('Mức xác minh'),
  sources: z.array(text).min(1).describe('Đọc được ở đâu'),
  ...published,
});

/** One row of communes.csv. */
export const communeSchema = z.strictObject({
  code: z.string().regex(/^\d{5}$/, { error: 'mã xã, phường gồm 5 chữ số' }),
  type: z.enum(['Xã', 'Phường'], { error: 'loại phải là "Xã" hoặc "Phường"' }),
  name: text,
  former_province: z.enum(['Gia Lai', 'Bình Định']),
});
