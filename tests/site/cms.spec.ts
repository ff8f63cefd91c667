import { CmsPage } from './support/cms-page.ts';
import { NO_FAULTS, PageFaults } from './support/page-faults.ts';
import { expect, test } from './support/test.ts';

test('the editor offers the story form in Vietnamese and asks no other host', async ({
  page,
  siteAddress,
}) => {
  const faults = await PageFaults.listen(page, siteAddress);
  const cms = new CmsPage(page);
  await cms.open(siteAddress);
  await cms.newStory();
  for (const label of ['Tựa bài', 'Đoạn mở', 'Tên đầy đủ của hợp tác xã', 'Các nguồn', 'Ảnh']) {
    await expect(page.getByText(label, { exact: true }).first()).toBeVisible();
  }
  expect(await faults.all()).toEqual(NO_FAULTS);
});

test('without a declared repository the page says what to do', async ({ page }) => {
  await page.goto('/quan-tri/');
  await expect(page.getByText('Chưa khai báo nơi lưu nội dung')).toBeVisible();
});
