import { routes, toSearch } from '#domain/route.ts';
import { SearchPage } from './support/search-page.ts';
import { expect, test } from './support/test.ts';

test('the slash key leads to the search box of any page, and Enter to the answers', async ({
  page,
}) => {
  await page.goto(routes.tasks);
  await page.keyboard.press('/');
  const box = page.getByRole('searchbox', { name: 'Tìm trong trang này' });
  await expect(box).toBeFocused();
  await box.fill('hợp tác xã yếu kém');
  await box.press('Enter');
  const search = new SearchPage(page, routes.search);
  await expect(search.status).toContainText('kết quả');
  await expect(search.results.first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=/);
});

for (const [query, expected] of [
  ['dinh', 'định'],
  ['dat', 'đạt'],
  ['dak doa', 'Đak Đoa'],
  ['ĐỐI THOẠI', 'đối thoại'],
  ['mat ong', 'mật ong'],
] as const) {
  test(`"${query}" finds "${expected}" in the text's own spelling`, async ({ page }) => {
    const search = new SearchPage(page, toSearch(query));
    await search.open();
    await expect(search.status).toContainText('kết quả');
    await expect(search.list).toContainText(new RegExp(expected, 'iu'));
    await expect(search.list).not.toContainText(/[ḍḌ]/u);
  });
}

test('decomposed text finds what composed text finds', async ({ page }) => {
  const search = new SearchPage(page, toSearch('chuyển đổi số'.normalize('NFD')));
  await search.open();
  await expect(search.status).toContainText('kết quả');
  await expect(search.list).toContainText('Ứng dụng khoa học, công nghệ và chuyển đổi số');
});

test('answers can be kept to one kind, and the address keeps the choice', async ({ page }) => {
  const search = new SearchPage(page, toSearch('chuyển đổi số'));
  await search.open();
  await expect(search.status).toContainText('kết quả');
  await search.kind.selectOption('Nhiệm vụ');
  await expect(search.kinds.filter({ hasNotText: 'Nhiệm vụ' })).toHaveCount(0);
  await expect(search.results.first()).toHaveAttribute('href', /^\/nhiem-vu\//);
  const shared = page.url();
  await page.goto(shared);
  await expect(search.kind).toHaveValue('Nhiệm vụ');
  await expect(search.kinds.filter({ hasNotText: 'Nhiệm vụ' })).toHaveCount(0);
});

test('a clause is one answer: the page of the whole plan does not repeat it', async ({ page }) => {
  const search = new SearchPage(page, toSearch('"xử lý dứt điểm các HTX yếu kém"'));
  await search.open();
  await expect(search.status).toContainText('kết quả');
  const addresses = await search.results.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  );
  expect(addresses).toContain('/ke-hoach/2026/ii-6/');
  expect(addresses).not.toContain('/ke-hoach/2026/');
});

test('nothing found says so and offers a way on', async ({ page }) => {
  const search = new SearchPage(page, toSearch('zzzqqq'));
  await search.open();
  await expect(search.status).toContainText('Không tìm thấy “zzzqqq”');
  await expect(search.results).toHaveCount(0);
});

test('markup typed as a query stays text', async ({ page }) => {
  const search = new SearchPage(page, toSearch('<img src=x onerror=alert(1)>'));
  await search.open();
  await expect(search.status).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('search-page img')).toHaveCount(0);
});

test('the engine is fetched only when the box is used', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) fetched.push(request.url());
  });
  const search = new SearchPage(page, routes.search);
  await search.open();
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await search.box.focus();
  await expect.poll(() => fetched.length).toBeGreaterThan(0);
});
