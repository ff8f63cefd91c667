import { routes, toPlan } from '#domain/route.ts';
import { expect, test } from './support/test.ts';

const PAGE = toPlan(2026);

test('a chosen colour and text size hold on the next page and the next visit', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByText('Công cụ đọc').click();
  await page.getByLabel('Màu trang').selectOption('dark');
  await page.getByLabel('Cỡ chữ').selectOption('larger');
  await page.goto(routes.tasks);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-text-size', 'larger');
  expect(await root.evaluate((element) => getComputedStyle(element).fontSize)).toBe('20px');
  await page.getByText('Công cụ đọc').click();
  await page.getByLabel('Màu trang').selectOption('');
  await page.reload();
  await expect(root).not.toHaveAttribute('data-theme');
});

test('the reader is offered a voice only where the device has a Vietnamese one', async ({
  page,
}) => {
  const voices = (lang: string) =>
    page.addInitScript((given) => {
      Object.defineProperty(speechSynthesis, 'getVoices', {
        configurable: true,
        value: () => [{ lang: given, name: given }],
      });
    }, lang);
  await voices('en-US');
  await page.goto(PAGE);
  await page.getByText('Công cụ đọc').click();
  await expect(page.getByRole('button', { name: 'In trang này' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Đọc thành tiếng' })).toBeHidden();
  await voices('vi-VN');
  await page.goto(PAGE);
  await page.getByText('Công cụ đọc').click();
  await expect(page.getByRole('button', { name: 'Đọc thành tiếng' })).toBeVisible();
});

test('a report of an error is a letter that names the page and the clause', async ({ page }) => {
  await page.goto(PAGE);
  const href = await page
    .locator('#ii-5')
    .getByRole('link', { name: /Báo lỗi/ })
    .getAttribute('href');
  const letter = new URL(href ?? '');
  expect(letter.protocol).toBe('mailto:');
  expect(letter.searchParams.get('subject')).toContain('khoản 5 mục II');
  expect(letter.searchParams.get('body')).toContain('/ke-hoach/2026/#ii-5');
});

test('on a phone the open tools fit the screen, on the home page too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  for (const address of [routes.home, PAGE]) {
    await page.goto(address);
    await page.getByText('Công cụ đọc').click();
    await expect(page.getByLabel('Cỡ chữ')).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('Escape closes the tools and gives the focus back', async ({ page }) => {
  await page.goto(PAGE);
  const summary = page.locator('reader-tools summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Cỡ chữ')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Cỡ chữ')).toBeHidden();
  await expect(summary).toBeFocused();
});
