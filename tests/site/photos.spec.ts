import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { toStory } from '#domain/route.ts';
import { accessibilityFaults, showTheme, THEMES } from './support/accessibility.ts';
import { DEMO_DIST } from './support/built-site.ts';
import { expect, test } from './support/demo-test.ts';
import { widthsWithSidewaysScroll } from './support/layout.ts';
import { picturesWithMetadata } from './support/picture-metadata.ts';

/** The story to which the demo edition gives six pictures. */
const STORY = toStory('htx-nam-yang');
const PHOTOS = 'article figure img';
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, isMobile: true };

/** How far each picture has come, as a reader of the page could tell. */
function picturesOf(page: Page) {
  return page.locator(PHOTOS).evaluateAll((images) =>
    images.flatMap((image) => {
      if (!(image instanceof HTMLImageElement)) return [];
      const { loading, naturalWidth, alt, srcset } = image;
      const { width, height } = image.getBoundingClientRect();
      const size = [image.getAttribute('width'), image.getAttribute('height')].map(Number);
      return [{ loading, isThere: naturalWidth > 0, alt, srcset, width, height, size }];
    }),
  );
}

test.describe('on a phone', () => {
  test.use(PHONE);

  test('a story with six photographs takes at most 300 kB before scrolling', async ({ page }) => {
    const bodies: Promise<{ type: string; bytes: number }>[] = [];
    page.on('response', (response) => {
      const type = response.request().resourceType();
      const isText = ['document', 'stylesheet', 'script'].includes(type);
      bodies.push(
        response.body().then((body) => {
          return { type, bytes: isText ? brotliCompressSync(body).length : body.length };
        }),
      );
    });
    await page.goto(STORY, { waitUntil: 'networkidle' });
    const fetched = await Promise.all(bodies);
    const total = fetched.reduce((sum, { bytes }) => sum + bytes, 0);
    const pictures = fetched.filter(({ type, bytes }) => type === 'image' && bytes > 1000);
    expect(await page.locator(PHOTOS).count()).toBe(6);
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.length).toBeLessThan(6);
    expect(total).toBeLessThanOrEqual(300_000);
  });

  test('only the first photograph is asked for at once; the last one comes when it comes near', async ({
    page,
  }) => {
    await page.goto(STORY, { waitUntil: 'networkidle' });
    const before = await picturesOf(page);
    expect(before.map(({ loading }) => loading)).toEqual([
      'eager',
      'lazy',
      'lazy',
      'lazy',
      'lazy',
      'lazy',
    ]);
    expect(before[0]?.isThere).toBe(true);
    expect(before.at(-1)?.isThere).toBe(false);
    await page.locator(PHOTOS).last().scrollIntoViewIfNeeded();
    await expect.poll(async () => (await picturesOf(page)).at(-1)?.isThere).toBe(true);
  });

  test('no photograph moves what is already read', async ({ page }) => {
    await page.addInitScript(() => {
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && typeof entry.value === 'number') shift += entry.value;
          document.documentElement.dataset['shift'] = String(shift);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(STORY, { waitUntil: 'networkidle' });
    for (const photo of await page.locator(PHOTOS).all()) {
      await photo.scrollIntoViewIfNeeded();
      await expect(photo).toHaveJSProperty('complete', true);
    }
    const shift = await page.evaluate(() => document.documentElement.dataset['shift'] ?? '0');
    expect(Number(shift)).toBeLessThan(0.02);
  });
});

test('each photograph is a WebP of several sizes, with its own size, description, caption and credit', async ({
  page,
}) => {
  await page.goto(STORY);
  for (const { size, alt, srcset, width, height } of await picturesOf(page)) {
    const [ownWidth = 0, ownHeight = 0] = size;
    expect(ownWidth * ownHeight).toBeGreaterThan(0);
    expect(width / height).toBeCloseTo(ownWidth / ownHeight, 1);
    expect(alt.length).toBeGreaterThan(10);
    expect(srcset.split(', ').length).toBeGreaterThanOrEqual(4);
    expect(srcset.split(', ').every((one) => /\.webp \d+w$/.test(one))).toBe(true);
  }
  const captions = await page.locator('article figure:has(img) figcaption').allTextContents();
  expect(captions).toHaveLength(6);
  for (const caption of captions) expect(caption).toMatch(/\S+ +Ảnh: \S+/);
});

test('the text holds its photographs, its quotation with the clause, and its box', async ({
  page,
}) => {
  await page.goto(STORY);
  const text = page.locator('article .prose').first();
  await expect(text.locator('figure img')).toHaveCount(2);
  await expect(text.locator('blockquote')).toContainText('Kịp thời khen thưởng');
  await expect(text.getByRole('link', { name: /^Khoản 5 mục II, Kế hoạch/ })).toHaveAttribute(
    'href',
    '/ke-hoach/2026/ii-5/',
  );
  await expect(text.getByRole('complementary')).toContainText('Hộp này chỉ có ở bản minh họa');
});

test('no original is in the site, and no picture tells where it was taken', async () => {
  const story = join('.cache', 'demo', 'content', 'stories', 'htx-nam-yang');
  const originals = readdirSync(story).filter((name) => name.endsWith('.jpg'));
  expect(originals).toHaveLength(6);
  const sizes = new Set(originals.map((name) => readFileSync(join(story, name)).length));
  const files = readdirSync(DEMO_DIST, { recursive: true, withFileTypes: true });
  const served = files.filter((file) => file.isFile() && !/\.(?:html|br|gz|json)$/.test(file.name));
  const copies = served.filter(({ parentPath, name }) =>
    sizes.has(readFileSync(join(parentPath, name)).length),
  );
  expect(copies.map(({ name }) => name)).toEqual([]);
  expect(served.filter(({ name }) => /\.jpe?g$/.test(name))).toEqual([]);
  expect(await picturesWithMetadata(DEMO_DIST)).toEqual([]);
});

test('the page holds at every width', async ({ page }) => {
  await page.goto(STORY);
  expect(await widthsWithSidewaysScroll(page)).toEqual([]);
});

for (const theme of THEMES) {
  test(`axe finds nothing wrong with the page, ${theme}`, async ({ page }) => {
    await page.goto(STORY);
    await showTheme(page, theme);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test('the words to hand on are there as text, and copied with the address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(STORY);
  const share = page.getByRole('region', { name: 'Gửi cho người khác' });
  const address = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
  await expect(share).toContainText(address);
  await share.getByRole('button', { name: 'Sao chép lời giới thiệu' }).click();
  await expect(share.getByRole('button', { name: 'Đã sao chép' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain((await page.locator('h1').textContent()) ?? 'no title');
  expect(copied.endsWith(address)).toBe(true);
});

test('on paper the facts, the sources with their addresses and the photographs stay, the rest goes', async ({
  page,
}) => {
  await page.goto(STORY);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Số liệu có nguồn' })).toBeVisible();
  await expect(page.getByText('https://baogialai.com.vn/').first()).toBeVisible();
  await expect(page.locator(PHOTOS).first()).toBeVisible();
  for (const hidden of ['Gửi cho người khác', 'Câu chuyện tiếp theo']) {
    await expect(page.getByText(hidden)).toBeHidden();
  }
  await expect(page.getByRole('navigation').first()).toBeHidden();
});
