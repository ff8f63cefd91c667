import { toSearch } from '#domain/route.ts';
import { SearchPage } from './support/search-page.ts';
import { expect, test } from './support/test.ts';

test('a question in the address fetches the engine beside the page’s script', async ({ page }) => {
  const fetched: string[] = [];
  const isHere = Promise.withResolvers<undefined>();
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.route(/\/search-page\.[^/]+\.js$/u, async (route) => {
    await isHere.promise;
    await route.continue();
  });
  const search = new SearchPage(page, toSearch('hợp tác xã'));
  await page.goto(toSearch('hợp tác xã'), { waitUntil: 'commit' });
  await expect
    .poll(() => fetched.filter((path) => /muc-luc|\/engine\./u.test(path)).length)
    .toBe(2);
  isHere.resolve(undefined);
  await expect(search.results.first()).toBeVisible();
  const heads = fetched.filter((path) => path.includes('muc-luc'));
  expect(heads).toHaveLength(1);
});

test('while there is a question, the list of titles keeps below the window', async ({ page }) => {
  const search = new SearchPage(page, toSearch('zzzqqq'));
  await search.open();
  await expect(search.status).toContainText('Không tìm thấy');
  const titles = page.locator('[data-titles-index]');
  await expect(titles).not.toBeInViewport();
  await search.box.fill('');
  await expect(search.nothingFound).toBeHidden();
  await expect(titles).toBeInViewport();
  await search.box.fill('htx');
  await expect(titles).not.toBeInViewport();
});
