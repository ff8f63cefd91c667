import type { Locator } from 'playwright-core';
import { SCREEN, WHOLE_FORM, type Desk } from './desk.ts';
import { EXAMPLE } from './example-story.ts';

export async function review({ page, cms, camera }: Desk): Promise<void> {
  await cms.preview.getByRole('heading', { name: EXAMPLE.title, level: 1 }).waitFor();
  await loaded(cms.preview.getByRole('img', { name: EXAMPLE.photo.alt }));
  await camera.take('xem-thu', [cms.previewPane], { margin: 0, height: 884 });
  await cms.save();
  await cms.saved();
  await page.getByText('Đã lưu bản nháp').first().waitFor({ state: 'hidden' });
  const state = page.getByRole('button', { name: 'Trạng thái: Bản nháp' });
  await state.click();
  const inReview = page.getByRole('menuitem', { name: 'Đang xét duyệt' });
  await camera.take(
    'trang-thai-duyet',
    [
      page.getByRole('button', { name: 'Lưu', exact: true }),
      state,
      page.getByRole('menuitem', { name: 'Sẵn sàng' }),
    ],
    { mark: inReview, isOpen: true },
  );
  await inReview.click();
  await page.getByRole('button', { name: 'Trạng thái: Đang xét duyệt' }).waitFor();
}

export async function publish({ page, cms, camera }: Desk): Promise<void> {
  await cms.openCollection('Mô hình hợp tác xã');
  await page.getByRole('link', { name: 'Biên tập' }).click();
  const columns = page.getByRole('heading', { name: /^(Bản nháp|Đang xét duyệt|Sẵn sàng)$/ });
  const card = page.getByRole('heading', { name: EXAMPLE.title });
  const story = page.getByRole('link').filter({ has: card }).first();
  await camera.take('bang-quy-trinh', [columns.first(), columns.last(), story], { margin: 16 });
  await story.click();
  await cms.moveTo('Sẵn sàng');
  const button = page.getByRole('button', { name: 'Công bố', exact: true });
  await button.click();
  const now = page.getByRole('menuitem', { name: 'Công bố ngay' });
  await camera.take('cong-bo', [page.getByRole('button', { name: /^Trạng thái:/ }), button, now], {
    mark: now,
    isOpen: true,
  });
  await now.click();
  await page.getByText('Đã công bố vào kho').first().waitFor();
  // A story opened from the board leads back to the board, where the contents are one step further.
  await page.getByRole('link', { name: 'Về Mô hình hợp tác xã' }).click();
  await page.getByRole('link', { name: 'Nội dung', exact: true }).click();
}

export async function correct({ page, cms, camera }: Desk): Promise<void> {
  await cms.openEntry('Mô hình hợp tác xã', new RegExp(EXAMPLE.cooperative));
  await page.setViewportSize(WHOLE_FORM);
  await cms.addTo('Các lần sửa sau khi đăng');
  await cms.today('Ngày sửa');
  await cms.fill('Đã sửa gì', EXAMPLE.correction);
  await camera.take('ghi-sua', [cms.group('Các lần sửa sau khi đăng')]);
  await page.setViewportSize(SCREEN);
  await cms.save();
  await cms.saved();
  await cms.moveTo('Sẵn sàng');
  await cms.publish();
  await page.getByRole('button', { name: 'Đã công bố' }).waitFor();
}

export async function withdraw({ page, cms, camera }: Desk): Promise<void> {
  await cms.openEntry('Mô hình hợp tác xã', new RegExp(EXAMPLE.cooperative));
  await page.setViewportSize(WHOLE_FORM);
  const choices = await cms.openChoices('Trạng thái');
  const withdrawn = choices.getByRole('option', { name: 'Đã gỡ' });
  await camera.take('chon-da-go', [cms.group('Trạng thái'), choices], {
    mark: withdrawn,
    isOpen: true,
  });
  await withdrawn.click();
  const why = cms.group('Việc gỡ bài');
  const today = cms.group('Ngày gỡ').getByRole('button', { name: 'Hôm nay' });
  if (!(await today.isVisible())) await why.getByRole('button').first().click();
  await today.click();
  await cms.fill('Vì sao gỡ', EXAMPLE.withdrawal);
  await camera.take('viec-go-bai', [why]);
  await page.setViewportSize(SCREEN);
  await cms.preview.getByText(EXAMPLE.withdrawal).first().waitFor();
  await camera.take('trang-da-go', [cms.previewPane], { margin: 0, height: 690 });
}

/**
 * Waits until a picture has come and stayed for a second: the site makes it small when it is first asked for, and loads
 * the page anew when it has taken up the entry.
 */
async function loaded(picture: Locator): Promise<void> {
  let seconds = 0;
  for (let tries = 0; tries < 120 && seconds < 2; tries += 1) {
    seconds = (await isThere(picture)) ? seconds + 1 : 0;
    await picture.page().waitForTimeout(1000);
  }
}

function isThere(picture: Locator): Promise<boolean> {
  return picture
    .evaluate(
      (image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0,
    )
    .catch(() => false);
}
