import sharp from 'sharp';
import { drawDemoPhoto } from '#import/demo-photos.ts';

/** When everything in the pictures happens, on a day that a browser's own date box writes alike in every language. */
export const EXAMPLE_TIME = '2026-11-11T09:00:00+07:00';

/** The story in the guide's pictures: plainly an example in every box, and nobody's. */
export const EXAMPLE = {
  title: 'Ví dụ: hợp tác xã phơi cà phê trên giàn',
  lead: 'Bài ví dụ để chụp hình hướng dẫn, không có thật.',
  cooperative: 'Hợp tác xã Ví dụ',
  sector: 'Cà phê, hồ tiêu',
  commune: 'Xã Kon Gang',
  clause: 'II.5. Xây dựng mô hình',
  source: {
    key: 'bao-vi-du',
    publisher: 'Báo Ví dụ',
    title: 'Tên bài ví dụ',
    href: 'https://vi-du.example/bai',
    on: '2026-06-30',
  },
  fact: { label: 'Thành viên', value: '40 thành viên', asOf: '12/2025' },
  photo: {
    alt: 'Vườn cây dưới trời xanh',
    credit: 'Ban biên tập (ví dụ)',
    caption: 'Vườn cây ví dụ, tháng 6 năm 2026',
    consent: 'không có người trong ảnh',
  },
  text: 'Bài này là ví dụ. Hợp tác xã Ví dụ phơi cà phê trên giàn cao.',
  quote: 'Kịp thời khen thưởng các tổ chức KTTT, HTX có thành tích xuất sắc.',
  correction: 'Số thành viên là 46, không phải 40.',
  withdrawal: 'Hợp tác xã đề nghị gỡ vì số liệu đã cũ.',
} as const;

/** Hills drawn by numbers, with "ẢNH MINH HỌA" across them. */
export async function examplePhoto(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const drawn = await drawDemoPhoto({
    seed: 7,
    sky: [
      [96, 158, 214],
      [214, 232, 240],
    ],
    hill: [74, 120, 84],
    field: [112, 142, 62],
    horizon: 0.42,
  });
  // The grain that makes it weigh like a photograph would make the picture of the page too heavy.
  const buffer = await sharp(drawn).blur(2.5).png().toBuffer();
  return { name: 'anh-vi-du.png', mimeType: 'image/png', buffer };
}
