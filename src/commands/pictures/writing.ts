import { SCREEN, WHOLE_FORM, type Desk } from './desk.ts';
import { EXAMPLE, examplePhoto } from './example-story.ts';

export async function begin({ page, cms, camera }: Desk): Promise<void> {
  await cms.openCollection('Mô hình hợp tác xã');
  const add = page.getByRole('link', { name: 'Thêm câu chuyện' });
  const entries = page.locator('a[href*="/collections/stories/entries/"]');
  await entries.first().waitFor();
  const menu = page.locator('aside');
  await camera.take('danh-sach', [menu, add, entries.nth(2)], { mark: add });
  await cms.newStory();
  await page.setViewportSize(WHOLE_FORM);
  await cms.save();
  await page.getByText('Đoạn mở bắt buộc nhập.').waitFor();
  await camera.take('thieu-o', [cms.group('Tựa bài'), cms.group('Tên đầy đủ')]);
  await cms.newStory();
}

export async function fillHead({ page, cms, camera }: Desk): Promise<void> {
  await cms.fill('Tựa bài', EXAMPLE.title);
  await cms.fill('Đoạn mở', EXAMPLE.lead);
  await cms.fill('Tên đầy đủ của hợp tác xã', EXAMPLE.cooperative);
  await camera.take('phan-dau', [cms.group('Tựa bài'), cms.group('Tên đầy đủ')]);
  await cms.choose('Lĩnh vực chính', EXAMPLE.sector);
  await cms.field('Xã, phường hiện nay').click();
  await page.keyboard.type('kon');
  const options = page.getByRole('listbox');
  await camera.take('chon-xa', [cms.group('Xã, phường hiện nay'), options], { isOpen: true });
  await page.getByRole('option', { name: EXAMPLE.commune }).first().click();
  await cms.field('Khoản của kế hoạch').click();
  await page.keyboard.type('mô hình');
  await camera.take('khoan-ke-hoach', [cms.group('Khoản của kế hoạch'), options], { isOpen: true });
  await page.getByRole('option', { name: EXAMPLE.clause }).first().click();
}

export async function cite({ cms, camera }: Desk): Promise<void> {
  const { source, fact } = EXAMPLE;
  await cms.addTo('Các nguồn');
  await cms.fill('Mã ngắn để viện dẫn', source.key);
  await cms.fill('Nơi đăng', source.publisher);
  await cms.fill('Tên bài', source.title);
  await cms.fill('Địa chỉ', source.href);
  await cms.fill('Ngày đăng', source.on);
  await camera.take('nguon', [cms.group('Mã ngắn để viện dẫn'), cms.field('Ngày đăng')], {
    margin: 5,
  });
  await cms.addTo('Hộp thông tin');
  await cms.fill('Tên thông tin', fact.label);
  await cms.addTo('Số liệu');
  await cms.fill('Số liệu hoặc thông tin', fact.value);
  await cms.fill('Số liệu của năm nào', fact.asOf);
  await cms.fill('Mã một nguồn', source.key);
  await camera.take('hop-thong-tin', [cms.group('Tên thông tin'), cms.group('Mã một nguồn')]);
}

export async function addPhoto({ cms, camera }: Desk): Promise<void> {
  const { photo } = EXAMPLE;
  await cms.addTo('Ảnh');
  await cms.choosePicture('Tệp ảnh', await examplePhoto());
  await cms.fill('Mô tả ảnh', photo.alt);
  await cms.fill('Người chụp', photo.credit);
  await cms.fill('Chú thích', photo.caption);
  await cms.fill('Ai đã đồng ý', photo.consent);
  await camera.take('anh', [cms.group('Tệp ảnh'), cms.group('Ai đã đồng ý')]);
}

export async function writeText({ page, cms, camera }: Desk): Promise<void> {
  await cms.body.click();
  await page.keyboard.type(EXAMPLE.text);
  await page.keyboard.press('Enter');
  const add = page.getByRole('button', { name: 'Chèn thành phần' });
  await add.click();
  const choice = page.getByRole('menuitem', { name: 'Số liệu có năm và nguồn' });
  await choice.waitFor();
  await camera.take('chen-so-lieu', [cms.group('Nội dung'), choice], { mark: add, isOpen: true });
  await choice.click();
  await cms.fill('Số liệu kèm đơn vị', EXAMPLE.fact.value);
  await cms.fill('Thời điểm', EXAMPLE.fact.asOf);
  await cms.fill('Mã nguồn', EXAMPLE.source.key);
  await camera.take('so-lieu', [cms.group('Số liệu kèm đơn vị'), cms.group('Mã nguồn')]);
  await cms.insert('Câu trích có nguồn');
  await cms.choose('Trích từ khoản', EXAMPLE.clause);
  await cms.fill('Lời trích, đúng từng chữ', EXAMPLE.quote);
  await camera.take('cau-trich', [cms.group('Trích từ khoản'), cms.group('Lời trích')]);
  await cms.today('Ngày đăng lần đầu');
  await camera.take('ngay-dang', [cms.group('Ngày đăng lần đầu')]);
  await page.setViewportSize(SCREEN);
}
