import { accessibilityFaults, showTheme, THEMES } from './support/accessibility.ts';
import { expect, test } from './support/demo-test.ts';
import { widthsWithSidewaysScroll } from './support/layout.ts';

const OLDER = '/ke-hoach/2026/phien-ban/2026-01-15/';
const IN_FORCE = '/ke-hoach/2026/phien-ban/2026-06-15/';
const COMPARISON = `${OLDER}so-sanh/`;

test('from a clause to its fixed address, and from old words to those of today', async ({
  page,
}) => {
  await page.goto('/ke-hoach/2026/ii-4/');
  await page.getByRole('link', { name: 'Địa chỉ cố định của lời từ 15/06/2026' }).click();
  await expect(page).toHaveURL(new RegExp(`${IN_FORCE}ii-4/$`));
  await expect(page.getByText('Đây là lời đang dùng.')).toBeVisible();

  await page.goto(`${OLDER}ii-4/`);
  await expect(page.getByText('Đây là lời cũ, không còn dùng.')).toBeVisible();
  await expect(page.getByText('Khoản này nay có lời khác.')).toBeVisible();
  await expect(page.getByText('Tăng cường công tác tuyên truyền')).toBeVisible();
  await page.getByRole('link', { name: 'So sánh hai lời' }).click();
  await expect(page).toHaveURL(new RegExp(`${COMPARISON}#ii-4$`));
  const clause = page.locator('#ii-4');
  await expect(clause.locator('del').first()).toHaveText('Tăng cường');
  await expect(clause.locator('ins').first()).toHaveText('Đẩy mạnh');
});

test('a clause whose words stayed says so at its old address', async ({ page }) => {
  await page.goto(`${OLDER}i-1/`);
  await expect(page.getByText('Riêng khoản này lời vẫn như cũ.')).toBeVisible();
});

test('a clause taken out keeps its address and leads to where it last stood', async ({ page }) => {
  await page.goto('/ke-hoach/2026/iii-6/');
  await expect(page.getByText('Khoản này không còn trong Kế hoạch.')).toBeVisible();
  await page.getByRole('link', { name: 'Đọc ở bản cuối còn khoản này' }).click();
  await expect(page).toHaveURL(new RegExp(`${OLDER}#iii-6$`));
  await expect(page.locator('#iii-6')).toContainText('Khoản này được đặt ra');
});

test('the comparison lists what changed, and says added and removed in words too', async ({
  page,
}) => {
  await page.goto(COMPARISON);
  await expect(page.getByRole('main').getByRole('list').first().getByRole('listitem')).toHaveText([
    /Khoản I\.3.*Sửa chữ/,
    /Khoản II\.4.*Sửa chữ/,
    /Khoản II\.6.*Khoản mới/,
    /Khoản III\.6.*Bãi bỏ/,
  ]);
  const spoken = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element, '::before').content);
  expect(await spoken('ins')).toContain('thêm');
  expect(await spoken('del')).toContain('bỏ');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('ins').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('every form of an old clause is where the page says it is', async ({ page, request }) => {
  await page.goto(`${OLDER}ii-4/`);
  const forms = page.locator('head link[rel="alternate"]');
  await expect(forms).toHaveCount(4);
  for (const form of await forms.all()) {
    const answer = await request.get((await form.getAttribute('href')) ?? '');
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('Tăng cường công tác tuyên truyền');
  }
});

for (const address of [OLDER, IN_FORCE, COMPARISON, `${OLDER}ii-4/`, '/ke-hoach/2026/iii-6/']) {
  test(`${address} can be read by everyone at every width`, async ({ page }) => {
    await page.goto(address);
    for (const theme of THEMES) {
      await showTheme(page, theme);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    expect(await widthsWithSidewaysScroll(page)).toEqual([]);
  });
}
