import { z } from 'zod';
import { DOCUMENT_KINDS, DOCUMENT_RELATIONS } from '#domain/labels.ts';
import { day, fact, published, reference, text, webAddress } from './fields.ts';

const relation = z
  .strictObject({
    kind: z.enum(DOCUMENT_RELATIONS).describe('Quan hệ với văn bản kia'),
    document: reference('documents').optional().describe('Mã văn bản, nếu có trong thư viện này'),
    number: text.optional().describe('Số ký hiệu, nếu văn bản kia chưa có trong thư viện'),
    source: text.describe('Đọc được ở đâu'),
  })
  .refine((value) => (value.document === undefined) !== (value.number === undefined), {
    error: 'ghi một trong hai: document (mã trong thư viện) hoặc number (số ký hiệu)',
  });

const attachment = z.strictObject({
  file: z
    .string()
    .regex(/^van-ban-goc\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:pdf|docx)$/, {
      error:
        'phải là một tệp PDF hoặc Word (.pdf, .docx) trong public/van-ban-goc/, tên không dấu, ví dụ "van-ban-goc/20-nq-tw.pdf"; tệp .doc cũ thì mở ra rồi lưu lại thành .docx',
    })
    .describe('Đường dẫn tính từ thư mục public/, ví dụ "van-ban-goc/20-nq-tw.pdf"'),
  title: text.describe('Tên cho người đọc, ví dụ "Bản gốc có dấu"'),
});

/** A legal or policy document a reader of the plan needs. */
export const documentSchema = z.strictObject({
  number: text.describe('Số ký hiệu đúng như in, ví dụ 20-NQ/TW'),
  kind: z.enum(DOCUMENT_KINDS).describe('Loại văn bản'),
  title: fact(text).describe('Trích yếu'),
  issuer: fact(text).describe('Cơ quan ban hành, tên gọn, ví dụ "Chính phủ"'),
  issuerDetail: text.optional().describe('Chi tiết về cơ quan ban hành, ví dụ khóa, kỳ họp'),
  issuedOn: fact(day).describe('Ngày ban hành'),
  effectiveOn: fact(day).describe('Ngày có hiệu lực'),
  expiry: z
    .strictObject({
      on: day.describe('Ngày hết hiệu lực'),
      by: reference('documents').optional().describe('Văn bản làm hết hiệu lực'),
      words: text.describe('Điều khoản nói điều đó'),
      verification: z.enum(['verified', 'unverified']).describe('Mức xác minh'),
      source: text.describe('Đọc được ở đâu'),
    })
    .optional()
    .describe('Hết hiệu lực, nếu nguồn nêu'),
  address: fact(webAddress).describe('Địa chỉ chính thức'),
  relations: z.array(relation).default([]).describe('Quan hệ với văn bản khác'),
  whyHere: text.describe('Vì sao người đọc kế hoạch cần văn bản này, một câu'),
  notes: z.array(text).default([]).describe('Điều cần lưu ý khi dùng thông tin này'),
  aliases: z.array(text).default([]).describe('Tên gọi khác, dùng khi tìm kiếm'),
  attachments: z
    .array(attachment)
    .default([])
    .describe('Bản gốc đính kèm; chữ trong tệp tìm được từ ô tìm kiếm'),
  ...published,
});
