import { describe, expect, test } from 'vitest';
import { personalDataIn } from '#domain/privacy.ts';
import type { ProblemCode } from '#domain/problem-kinds.ts';

const PERSONAL: readonly [string, ProblemCode, string][] = [
  ['Gọi 0905123456 nhé', 'PRIVATE-PHONE', '0905123456'],
  ['Gọi 0905 123 456.', 'PRIVATE-PHONE', '0905 123 456'],
  ['Gọi 0905.123.456', 'PRIVATE-PHONE', '0905.123.456'],
  ['Gọi 0905-123-456', 'PRIVATE-PHONE', '0905-123-456'],
  ['Gọi 09 05 12 34 56', 'PRIVATE-PHONE', '09 05 12 34 56'],
  ['Gọi 0 9 0 5 1 2 3 4 5 6', 'PRIVATE-PHONE', '0 9 0 5 1 2 3 4 5 6'],
  ['Gọi +84905123456', 'PRIVATE-PHONE', '+84905123456'],
  ['Gọi +84 905 123 456', 'PRIVATE-PHONE', '+84 905 123 456'],
  ['Gọi (+84) 905 123 456', 'PRIVATE-PHONE', '(+84) 905 123 456'],
  ['Gọi +84 (0)905 123 456', 'PRIVATE-PHONE', '+84 (0)905 123 456'],
  ['Gọi 0084905123456', 'PRIVATE-PHONE', '0084905123456'],
  ['Zalo: 84 905 123 456', 'PRIVATE-PHONE', '84 905 123 456'],
  ['ĐT:0389999888', 'PRIVATE-PHONE', '0389999888'],
  ['anh Nam (0777 888 999)', 'PRIVATE-PHONE', '0777 888 999'],
  ['CCCD 064123456789', 'PRIVATE-ID', '064123456789'],
  ['căn cước công dân số 064 123 456 789', 'PRIVATE-ID', '064 123 456 789'],
  ['CMND: 230123456', 'PRIVATE-ID', '230123456'],
  ['chứng minh nhân dân 230 123 456', 'PRIVATE-ID', '230 123 456'],
  ['bà H’Lan (052123456789)', 'PRIVATE-ID', '052123456789'],
  ['ông An, 231456789', 'PRIVATE-ID', '231456789'],
  ['số định danh cá nhân 064201000123', 'PRIVATE-ID', '064201000123'],
  ['thư: nam.nguyen@gmail.com', 'PRIVATE-EMAIL', 'nam.nguyen@gmail.com'],
  ['thư: HTX_NamYang@Yahoo.com.vn.', 'PRIVATE-EMAIL', 'HTX_NamYang@Yahoo.com.vn'],
  ['thư: a@gialai.gov.vn.example', 'PRIVATE-EMAIL', 'a@gialai.gov.vn.example'],
  ['số nhà 12 đường Hùng Vương', 'PRIVATE-ADDRESS', 'số nhà 12'],
  ['Nhà số 45/7', 'PRIVATE-ADDRESS', 'Nhà số 45/7'],
  ['Ông Nguyễn Văn An ở thôn 3', 'PRIVATE-ADDRESS', 'Ông Nguyễn Văn An ở thôn 3'],
  ['bà Rơ Châm H’Lan, trú tại làng Bông', 'PRIVATE-ADDRESS', ''],
  [
    'Chị Trần Thị Bình, hiện ở tổ dân phố 5',
    'PRIVATE-ADDRESS',
    'Chị Trần Thị Bình, hiện ở tổ dân phố 5',
  ],
  ['STK 1903456789012', 'PRIVATE-ACCOUNT', '1903456789012'],
  ['số tài khoản 1903 4567 8901', 'PRIVATE-ACCOUNT', '1903 4567 8901'],
  ['chuyển khoản vào 0071001234567 (Vietcombank)', 'PRIVATE-ACCOUNT', '0071001234567'],
  ['Ngân hàng Nông nghiệp: 5200205123456', 'PRIVATE-ACCOUNT', '5200205123456'],
];

const PUBLIC: readonly string[] = [
  'Nghị quyết số 20-NQ/TW ngày 16/6/2022',
  'Quyết định số 340/QĐ-TTg ngày 12 tháng 3 năm 2021',
  'Luật số 17/2023/QH15, Nghị định 113/2024/NĐ-CP',
  'ngày 09/08/2025',
  'từ 09.08.2025 đến 30.12.2025',
  'từ 01-01-1999 đến 2026',
  'giai đoạn 2021-2030',
  'năm 2024, 2025, 2026 và 2027',
  'doanh thu 905.123.456 đồng',
  'doanh thu 905 123 456 đồng',
  'vốn 84 905 123 456 đồng',
  'vốn góp 1.234.567.890 đồng',
  'nguồn vốn 230123456 đồng',
  'diện tích 1.234,56 ha và 0,35 ha',
  '35%, 0,35 và 12,5%',
  'xuất 123456789 kg',
  'mã số thuế 5901234567',
  'mã số doanh nghiệp 230123456',
  'mã xã 23701, bưu chính 600000',
  'mã vạch 8931234567890',
  'đường dây nóng 1900 1234',
  'điện thoại cơ quan 0269 3824 414',
  'tọa độ 13.9833, 108.0000',
  'kttt@gialai.gov.vn',
  'vpub@vp.gialai.gov.vn',
  'Ông Nguyễn Văn An ở xã Kon Gang',
  'Bà H’Lan, thành viên hợp tác xã',
  'thôn 3, xã Ia Pa có 120 hộ',
  'đường tỉnh 662, quốc lộ 19',
  'khoản 5 mục II, khoản 4 mục III',
  'vay ngân hàng 500 triệu đồng',
  'vay ngân hàng 500000000 đồng',
  'tài khoản định danh mức 2',
  'Điều 12, Điều 34 và Điều 56',
];

describe('what belongs to a person is seen', () => {
  test.each(PERSONAL)('%s', (text, code, words) => {
    const [found] = personalDataIn(text, []);
    expect(found?.code).toBe(code);
    expect(found?.text).toContain(words);
    expect(text.slice(found?.start, (found?.start ?? 0) + (found?.text.length ?? 0))).toBe(
      found?.text,
    );
  });
});

describe('what is public is left alone', () => {
  test.each(PUBLIC)('%s', (text) => expect(personalDataIn(text, [])).toEqual([]));
});

test('a declared contact of an office passes, however its number is spaced, and only that one', () => {
  const text = 'Gọi 0905 123 456 hoặc +84 905.123.456, thư HTX@namyang.vn; riêng 0905 123 457.';
  const found = personalDataIn(text, ['0905123456', 'htx@namyang.vn']);
  expect(found.map((data) => data.text)).toEqual(['0905 123 457']);
});
