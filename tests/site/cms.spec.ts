import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { STORY_COMPONENTS } from '#domain/story-components.ts';
import { guardMarkup } from '#library/markup/guard.ts';
import { CmsPage } from './support/cms-page.ts';
import { NO_FAULTS, PageFaults } from './support/page-faults.ts';
import { expect as eager, test } from './support/test.ts';

// The editor is a whole program beside a whole form: on a busy machine each answer takes its time.
test.setTimeout(300_000);
test.use({ actionTimeout: 60_000 });
const expect = eager.configure({ timeout: 60_000 });

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

test('a component is written, and later changed, through its form', async ({
  page,
  siteAddress,
}) => {
  const file = 'content/stories/htx-chu-a-thai/index.mdx';
  const opening = '<SoLieu nam="2022" nguon="baodantoc">215 ha</SoLieu> mở đầu đoạn này.';
  const before = `${readFileSync(file, 'utf8')}\n${opening}\n`;
  const title = 'Hộp "mới" & <{1}>';
  const words = 'Đoạn một: <5 ha, {năm 2025}.\n\n- Đoạn hai';
  const cms = new CmsPage(page);
  await cms.open(siteAddress, { [file]: before });
  await cms.openStory('htx-chu-a-thai');
  await cms.showWholeForm();
  const box = await cms.insert('Hộp giải thích');
  await box.getByRole('textbox', { name: 'Tựa của hộp' }).fill(title);
  await box.getByRole('textbox', { name: 'Lời trong hộp' }).fill(words);
  await cms.save();
  await expect.poll(() => cms.read(file)).not.toBe(before);
  const [front, text] = partsOf(await cms.read(file));
  expect(front).toEqual(partsOf(before)[0]);
  expect(text).toBe(
    `${partsOf(before)[1]}\n\n<HopThongTin ten="Hộp &quot;mới&quot; & &lt;&#123;1&#125;>">\n\n` +
      'Đoạn một: \\<5 ha, \\{năm 2025\\}.\n\n- Đoạn hai\n\n</HopThongTin>',
  );
  expect(guardMarkup(text, STORY_COMPONENTS)).toEqual([]);

  const saved = await cms.read(file);
  await page.reload();
  await cms.openStory('htx-chu-a-thai');
  const again = cms.component('Hộp giải thích');
  await expect(again.getByRole('textbox', { name: 'Tựa của hộp' })).toHaveValue(title);
  await expect(again.getByRole('textbox', { name: 'Lời trong hộp' })).toHaveValue(words);
  await again.getByRole('textbox', { name: 'Tựa của hộp' }).fill('Tựa khác');
  await cms.save();
  await expect.poll(() => cms.read(file)).not.toBe(saved);
  expect(await cms.read(file)).toBe(saved.replace(/ten="[^"]+"/u, 'ten="Tựa khác"'));
});

/** The front matter of a file and the text below it. */
function partsOf(file: string): [front: object, text: string] {
  const [, yaml = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  return [Object(parse(yaml)), text.trim()];
}
