import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CmsPage } from './support/cms-page.ts';
import { NO_FAULTS, PageFaults } from './support/page-faults.ts';
import { expect, test } from './support/test.ts';

test.setTimeout(150_000);

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

test('a saved story differs from the one before by what was written, and by nothing else', async ({
  page,
  siteAddress,
}) => {
  const file = 'content/stories/htx-chu-a-thai/index.mdx';
  const before = readFileSync(file, 'utf8');
  const lead = 'Đoạn mở mới: "trong ngoặc", <5 ha, {năm 2025}.';
  const cms = new CmsPage(page);
  await cms.open(siteAddress, { [file]: before });
  await cms.openStory('htx-chu-a-thai');
  await page.getByRole('textbox', { name: 'Đoạn mở' }).fill(lead);
  await cms.save();
  await expect.poll(() => cms.read(file)).not.toBe(before);
  const [front, text] = partsOf(await cms.read(file));
  const [frontBefore, textBefore] = partsOf(before);
  expect(front).toEqual({ ...frontBefore, lead });
  expect(text).toBe(textBefore);
});

/** The front matter of a file and the text below it. */
function partsOf(file: string): [front: object, text: string] {
  const [, yaml = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  return [Object(parse(yaml)), text.trim()];
}
