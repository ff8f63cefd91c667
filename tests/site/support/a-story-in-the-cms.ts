import sharp from 'sharp';
import type { LocalCmsPage } from '#commands/pictures/editor-page.ts';

/** The story the test writes: everything the form requires, with signs that MDX would read as code. */
export const STORY = {
  id: 'htx-dong-xanh-thu',
  title: `Đồng "Xanh": lúa và cà phê`,
  lead: 'Một hợp tác xã thử, chỉ có trong kiểm thử.',
  cooperative: 'HTX Đồng Xanh Thử',
  text: 'Vườn rộng <5 ha',
  quote: 'Kịp thời khen thưởng các tổ chức KTTT, HTX có thành tích xuất sắc.',
  box: 'Cà phê "sạch" là gì & {vì sao}',
  photo: 'anh-dong-xanh.jpg',
  caption: 'Cánh đồng buổi sáng',
  corrected: 'Một hợp tác xã thử, đã sửa một lần.',
  reason: 'Hợp tác xã thử đề nghị rút bài.',
  change: 'Viết lại đoạn mở; lời cũ nói chưa rõ.',
} as const;

/** A photograph as a telephone takes it: with the place it was taken at. */
export function aPhotoWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#3a7' } })
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Người chụp' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 59/1 0/1' },
    })
    .toBuffer();
}

/** Fills the form of a new story as a member of staff does, without the photograph. */
export async function writeStory(cms: LocalCmsPage): Promise<void> {
  await cms.fill('Tựa bài', STORY.title);
  await cms.fill('Đoạn mở', STORY.lead);
  await cms.fill('Tên đầy đủ của hợp tác xã', STORY.cooperative);
  await cms.choose('Lĩnh vực chính', 'Cà phê, hồ tiêu');
  await cms.choose('Xã, phường hiện nay', 'Xã Kon Gang');
  await cms.choose('Khoản của kế hoạch', 'II.5. Xây dựng mô hình');
  await cms.addTo('Các nguồn');
  await cms.fill('Mã ngắn để viện dẫn', 'bao-thu');
  await cms.fill('Nơi đăng', 'Báo Thử');
  await cms.fill('Địa chỉ', 'https://vi-du.example/bai');
  await cms.fill('Ngày đăng', 'unknown:source-undated');
  await cms.addTo('Hộp thông tin');
  await cms.fill('Tên thông tin', 'Thành viên');
  await cms.addTo('Số liệu');
  await cms.fill('Số liệu hoặc thông tin', '40 thành viên');
  await cms.fill('Số liệu của năm nào', '12/2025');
  await cms.fill('Mã một nguồn', 'bao-thu');
  await cms.today('Ngày đăng lần đầu');
  await cms.body.click();
  const figure = '<SoLieu nam="12/2025" nguon="bao-thu"><5 ha</SoLieu>';
  await cms.page.keyboard.type(`Vườn rộng ${figure}, ghi trong {năm 2025} của xã.`);
  await cms.page.keyboard.press('Enter');
  await cms.insert('Câu trích có nguồn');
  await cms.choose('Trích từ khoản', 'II.5. Xây dựng mô hình');
  await cms.fill('Lời trích, đúng từng chữ', STORY.quote);
  await cms.insert('Hộp giải thích');
  await cms.fill('Tựa của hộp', STORY.box);
  await cms.fill('Lời trong hộp', 'Đoạn một.\n\nĐoạn hai: dưới <5 phần.');
}

/** Adds the photograph to the open story. */
export async function addPhoto(cms: LocalCmsPage): Promise<void> {
  await cms.addTo('Ảnh');
  await cms.choosePicture('Tệp ảnh', {
    name: 'Ảnh đồng xanh.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPhotoWithPlace(),
  });
  await cms.fill('Mô tả ảnh', 'Một cánh đồng');
  await cms.fill('Người chụp', 'Ban biên tập');
  await cms.fill('Chú thích', STORY.caption);
  await cms.fill('Ai đã đồng ý', 'không có người trong ảnh');
}
