import { z } from 'zod';
import { orUnknown, published, text, webAddress } from './fields.ts';

const formerAddress = z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, {
  error: 'địa chỉ trong trang bắt đầu và kết thúc bằng "/", chỉ có chữ thường không dấu, số, "-"',
});

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
      email: orUnknown(z.email({ error: 'địa chỉ thư không đúng' })).describe('Thư điện tử'),
      phone: orUnknown(text).describe('Điện thoại'),
      postal: orUnknown(text).describe('Địa chỉ thư'),
    })
    .describe('Liên hệ'),
  licence: z
    .strictObject({
      name: text.describe('Tên giấy phép'),
      href: webAddress.describe('Địa chỉ toàn văn giấy phép'),
      note: text.optional().describe('Điều cần biết về giấy phép, ví dụ đang chờ xác nhận'),
    })
    .describe('Giấy phép dùng lại nội dung'),
  editing: z
    .strictObject({
      backend: z.enum(['gitlab', 'gitea', 'github']).describe('Loại kho lưu nội dung'),
      repository: text.describe('Tên kho, ví dụ "van-phong/kinh-te-tap-the"'),
      branch: text.default('main').describe('Nhánh mà trang được dựng từ đó'),
      host: webAddress.optional().describe('Địa chỉ máy chủ kho, nếu tự đặt'),
      clientId: text.optional().describe('Mã ứng dụng đăng nhập, do người quản trị kho cấp'),
    })
    .optional()
    .describe(
      'Nơi lưu nội dung cho trang quản trị; chưa khai thì trang quản trị chỉ chạy trên máy',
    ),
  redirects: z
    .array(
      z.strictObject({
        from: formerAddress.describe('Địa chỉ cũ, ví dụ "/mo-hinh/ten-cu/"'),
        to: formerAddress.describe('Địa chỉ nay thay cho nó'),
      }),
    )
    .default([])
    .describe('Địa chỉ đã đổi: người mở địa chỉ cũ được đưa sang địa chỉ mới'),
  exampleQueries: z.array(text).length(3).describe('Ba từ khóa gợi ý ở trang đầu'),
  ...published,
});
