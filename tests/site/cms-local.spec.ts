import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { LocalCmsPage } from '#commands/pictures/editor-page.ts';
import { LocalCms } from '#commands/pictures/office.ts';
import { startServer } from '#commands/serve.ts';
import { toStory } from '#domain/route.ts';
import { Leftovers } from '../publication/a-project.ts';
import { addPhoto, STORY, writeStory } from './support/a-story-in-the-cms.ts';
import { picturesWithMetadata } from './support/picture-metadata.ts';
import { expect as eager, test } from './support/test.ts';

// One story from its first letter to its last day, with the real command, Astro and a whole build in between.
test.setTimeout(1_800_000);
test.use({ actionTimeout: 60_000 });

const expect = eager.configure({ timeout: 120_000 });
const ENTRY = `content/stories/${STORY.id}/index.mdx`;
const DRAFT = `cms/stories/${STORY.id}/index`;
const SEARCH = '/tim-kiem/?q=Đồng Xanh Thử';
const ITS_PAGE = new RegExp(`^${toStory(STORY.id)}`);

test('a story goes from the form through draft and review onto the site', async ({ page }) => {
  const office = await LocalCms.create('cms-office');
  try {
    const address = await office.start();
    const { hostname } = new URL(address);
    const foreign: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.hostname !== hostname && /^(?:http|ws)/.test(url.protocol)) foreign.push(url.href);
    });
    page.on('dialog', (dialog) => void dialog.accept());
    // What a development server tells its pages is lost on one still loading; the preview may not live by it.
    await page.routeWebSocket(/./, () => undefined);
    const cms = new LocalCmsPage(page, address);
    const dist = join(office.folder, 'dist');
    await cms.open();

    await test.step('the form says in Vietnamese what is missing', async () => {
      await cms.newStory();
      await cms.save();
      await expect(page.getByText('Còn trường bắt buộc chưa điền').first()).toBeVisible();
      await expect(page.getByText('Đoạn mở bắt buộc nhập.')).toBeVisible();
      await expect(cms.pane.getByText('thiếu trường bắt buộc này').first()).toBeVisible({
        timeout: 120_000,
      });
    });

    await test.step('the real page shows the story before it is saved', async () => {
      await writeStory(cms);
      await addPhoto(cms);
      const shown = cms.preview.getByRole('main');
      await expect(shown).toContainText(STORY.title, { timeout: 120_000 });
      await expect(shown).toContainText(
        /Vườn rộng\s+<5 ha\s+\(12\/2025\)\s*, ghi trong \{năm 2025\} của xã\./,
      );
      await expect(shown.getByRole('blockquote')).toHaveText(STORY.quote);
      await expect(shown).toContainText('Khoản 5 mục II');
      await expect(shown.getByRole('complementary', { name: STORY.box })).toContainText('dưới <5');
      await expect(cms.preview.getByRole('img', { name: 'Một cánh đồng' })).toBeVisible();
    });

    await test.step('a draft is kept apart from what is published', async () => {
      await cms.save();
      await cms.saved();
      expect(office.git('show', `${DRAFT}:${ENTRY}`)).toContain(String.raw`\{năm 2025\}`);
      expect(existsSync(join(office.folder, ENTRY))).toBe(false);
      expect(office.git('show', `${DRAFT}:${ENTRY}`)).toContain(
        `<TrichDan khoan="ii-5">\n\n${STORY.quote}\n\n</TrichDan>`,
      );
      await expect(page.getByText('Kiểm tra Xem trước')).toBeHidden();
    });

    await test.step('reviewed and published, it stands in the repository', async () => {
      await cms.moveTo('Đang xét duyệt');
      await cms.moveTo('Sẵn sàng');
      await cms.publish();
      await expect(page.getByText('Đã công bố vào kho').first()).toBeVisible();
      expect(office.read(ENTRY)).toContain(`title: 'Đồng "Xanh": lúa và cà phê'`);
      const pictures = globSync('content/stories/*/*.jpg', { cwd: office.folder });
      expect(pictures).toContain(`content/stories/${STORY.id}/${STORY.photo}`);
      expect(await picturesWithMetadata(join(office.folder, 'content'))).toEqual([]);
      expect(office.git('status', '--porcelain')).toBe('');
      expect(office.git('branch', '--list', 'cms/*')).toBe('');
    });

    await test.step('what somebody else changed meanwhile is not overwritten', async () => {
      await cms.openEntry('Mô hình hợp tác xã', /Đồng "Xanh"/);
      await cms.fill('Đoạn mở', 'Lời của trang quản trị.');
      office.replaceIn(ENTRY, STORY.lead, 'Lời của người khác.');
      office.commitAll('Sửa bằng tay');
      await cms.save();
      await expect(page.getByText('đã được đổi ở nơi khác').first()).toBeVisible();
      expect(office.read(ENTRY)).toContain('Lời của người khác.');
    });

    await test.step('the published story is corrected, with a word to the reader', async () => {
      await cms.openAnew();
      await cms.openEntry('Mô hình hợp tác xã', /Đồng "Xanh"/);
      await expect(cms.group('Trạng thái')).toContainText('Đã đăng');
      await expect(cms.field('Lời trích, đúng từng chữ')).toHaveValue(STORY.quote);
      await expect(cms.field('Tựa của hộp')).toHaveValue(STORY.box);
      const shown = cms.preview.getByRole('main');
      await expect(shown).toContainText('Lời của người khác.');
      await cms.fill('Đoạn mở', STORY.corrected);
      await expect(shown).toContainText(STORY.corrected);
      await cms.addTo('Các lần sửa sau khi đăng');
      await cms.today('Ngày sửa');
      await cms.fill('Đã sửa gì', STORY.change);
      await cms.publishAsStaffDo();
      expect(office.read(ENTRY)).toContain(`lead: '${STORY.corrected}'`);
      expect(office.read(ENTRY)).toContain(`note: '${STORY.change}'`);
      const changed = office.git('show', '--format=', '--unified=0', 'HEAD');
      expect(changed.match(/^[-+](?![-+])[^:]+/gmu)).toEqual([
        '-lead',
        '+lead',
        '+changes',
        '+  - on',
        '+    note',
      ]);
    });

    await test.step('the check passes and the built site, its feed and its search have the story', async () => {
      office.mustRun('check');
      office.mustRun('build');
      expect(office.read('dist/thay-doi/nguon-tin.xml')).toContain(toStory(STORY.id));
      expect(await picturesWithMetadata(dist)).toEqual([]);
      expect(new Leftovers(dist).filesWith(STORY.text)).not.toEqual([]);
      await served(dist, async (site) => {
        await page.goto(new URL(toStory(STORY.id), site).href);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(STORY.title);
        await expect(page.getByRole('main')).toContainText(STORY.corrected);
        await expect(page.getByRole('main')).toContainText(STORY.change);
        await page.goto(new URL(SEARCH, site).href);
        await expect(page.locator('a[data-result]').first()).toHaveAttribute('href', ITS_PAGE);
      });
    });

    await test.step('the story is withdrawn with a reason, once the form has both', async () => {
      await cms.openAnew();
      await cms.openEntry('Mô hình hợp tác xã', /Đồng "Xanh"/);
      await cms.choose('Trạng thái', 'Đã gỡ');
      await cms.save();
      await cms.saved();
      await cms.moveTo('Sẵn sàng');
      await cms.publish();
      await expect(page.getByText('phải ghi ngày gỡ và lý do').first()).toBeVisible();
      await cms.today('Ngày gỡ');
      await cms.fill('Vì sao gỡ', STORY.reason);
      await cms.publishAsStaffDo();
      expect(office.read(ENTRY)).toContain(`reason: '${STORY.reason}'`);
    });

    expect(foreign).toEqual([]);
    expect(await office.stop()).toBe(0);
    expect(office.leftovers()).toEqual([]);

    await test.step('its address tells that it was withdrawn and why; nothing else of it is left', async () => {
      office.mustRun('check');
      office.mustRun('build');
      const left = new Leftovers(dist);
      for (const words of [STORY.corrected, STORY.text, STORY.caption, STORY.photo]) {
        expect(left.filesWith(words), words).toEqual([]);
      }
      for (const file of ['dist/thay-doi/nguon-tin.xml', 'dist/thay-doi/index.html']) {
        expect(office.read(file)).toContain(STORY.reason);
      }
      await served(dist, async (site) => {
        const answer = await page.goto(new URL(toStory(STORY.id), site).href);
        expect(answer?.status()).toBe(200);
        await expect(page.getByText('Bài đã gỡ')).toBeVisible();
        await expect(page.getByRole('main')).toContainText(STORY.reason);
        await expect(page.getByRole('main').locator('figure, img')).toHaveCount(0);
        await page.goto(new URL(SEARCH, site).href);
        await expect(page.locator('[data-search-spoken]')).toHaveText(/kết quả cho|Không tìm thấy/);
        const found = page.locator(`a[data-result][href^="${toStory(STORY.id)}"]`);
        await expect(found).toHaveCount(0);
      });
    });
  } finally {
    await office.stop();
    office.drop();
  }
});

/** A built folder on a server of its own, for as long as `visit` takes. */
async function served(folder: string, visit: (address: string) => Promise<void>): Promise<void> {
  const site = await startServer({ folder, port: 0 });
  try {
    await visit(site.address);
  } finally {
    await site.close();
  }
}
