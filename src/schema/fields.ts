import { z } from 'zod';
import { UNKNOWN_REASONS, VERIFICATIONS } from '#domain/labels.ts';
import { PERIOD_PATTERN } from '#domain/period.ts';

/** Plain calendar day, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. Anything else (02/03/2026, a YAML date) is refused. */
export const day = z.iso.date({
  error: 'ngày phải viết trong dấu nháy theo dạng "năm-tháng-ngày", ví dụ "2026-06-30"',
});

export const period = z.string().regex(PERIOD_PATTERN, {
  error:
    'kỳ báo cáo viết "2026-Q2" (quý), "2026-06" (tháng), "2026-H1" (6 tháng), "2026-9M" hoặc "2026"',
});

/** The last segment of an address: lower case, no marks, words joined by a hyphen. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ "so-tai-chinh"',
});

export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'địa chỉ trang phải bắt đầu bằng http:// hoặc https://',
});

export const text = z
  .string()
  .trim()
  .min(1, { error: 'không được để trống' })
  .refine((value) => value === value.normalize('NFC'), {
    error:
      'chữ đang ở dạng tổ hợp rời (NFD). Mở tệp, lưu lại ở dạng dựng sẵn (NFC) hoặc gõ lại chữ có dấu',
    params: { code: 'TEXT-NOT-NFC' },
  });

/** A thing no source says: shown as "chưa công bố" with the reason. */
export const unknown = z.strictObject({
  unknown: z.enum(UNKNOWN_REASONS).describe('Vì sao chưa công bố'),
});

export const RELATIONS = ['clauses', 'tasks', 'documents', 'agencies', 'communes'] as const;
/** What a reference points at; the editor offers these as choices. */
export type Relation = (typeof RELATIONS)[number];

/** The id of an entry of another collection. */
export function reference(relation: Relation) {
  return slug.meta({ relation });
}

/** The same written in one line, as a form with a single box writes it: "unknown:not-in-sources". */
const unknownWord = z
  .templateLiteral(['unknown:', z.enum(UNKNOWN_REASONS)])
  .transform((word) => unknown.parse({ unknown: word.slice('unknown:'.length) }));

/** One value, or the reason why it is not known. */
export function orUnknown<T extends z.ZodType>(value: T) {
  return z.union([unknownWord, value, unknown]);
}

/** A statement with how far it was verified and where it was read. */
export function fact<T extends z.ZodType>(value: T) {
  return z.union([
    z.strictObject({
      value: value.describe('Nội dung'),
      verification: z.enum(VERIFICATIONS).describe('Mức xác minh'),
      source: text.optional().describe('Đọc được ở đâu'),
    }),
    unknown,
  ]);
}

/** Fields every published entry carries; the page of changes and the "last changed" line come from them. */
export const published = {
  publishedOn: day.describe('Ngày đăng lần đầu'),
  changes: z
    .array(
      z.strictObject({
        on: day.describe('Ngày sửa'),
        note: text.describe('Đã sửa gì, vì sao'),
      }),
    )
    .default([])
    .describe('Các lần sửa sau khi đăng'),
};
