import { z } from 'zod';
import { published, text, unknown, webAddress } from './fields.ts';

/** What the office decides about the site as a whole. */
export const settingsSchema = z.strictObject({
  name: text.describe('Tên trang'),
  tagline: text.describe('Dòng phụ cạnh tên trang'),
  description: text.describe('Một câu nói trang này là gì'),
  publisher: text.describe('Cơ quan công bố'),
  address: webAddress.describe(
    'Địa chỉ công khai của trang, dùng cho liên kết chuẩn và sơ đồ trang',
  ),
  contact: z
    .strictObject({
      office: text.describe('Đầu mối liên hệ'),
      email: z.union([z.email({ error: 'địa chỉ thư không đúng' }), unknown]),
      phone: z.union([text, unknown]),
      postal: z.union([text, unknown]),
    })
    .describe('Liên hệ'),
  licence: z
    .strictObject({
      name: text.describe('Tên giấy phép'),
      href: webAddress.describe('Địa chỉ toàn văn giấy phép'),
      note: text.optional().describe('Điều cần biết về giấy phép, ví dụ đang chờ xác nhận'),
    })
    .describe('Giấy phép dùng lại nội dung'),
  exampleQueries: z.array(text).length(3).describe('Ba từ khóa gợi ý ở trang đầu'),
  ...published,
});
