import { routes, toClause, toPlan, toSearch } from '#domain/route.ts';
import { accessibilityFaults, showTheme, THEMES } from './support/accessibility.ts';
import { highlightedWords, presentWords } from './support/highlights.ts';
import { widthsWithSidewaysScroll } from './support/layout.ts';
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

test('a question in the address has all scripts of its answer under way before one of them runs', async ({
  page,
}) => {
  await page.route('**/_astro/PageFrame*.js', (route) => route.abort());
  const early = new Set<string>();
  page.on('request', (request) => early.add(new URL(request.url()).pathname));
  await page.goto(toSearch('hợp tác xã'), { waitUntil: 'networkidle' });
  const needed = [...early].filter((path) => path.endsWith('.js')).sort();
  await page.unroute('**/_astro/PageFrame*.js');

  const fetched = new Set<string>();
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname));
  const search = new SearchPage(page, toSearch('hợp tác xã'));
  await search.open();
  await expect(search.results.first()).toBeVisible();
  expect(needed).toEqual([...fetched].filter((path) => path.endsWith('.js')).sort());
  expect(needed.length).toBeGreaterThanOrEqual(3);
});

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
  const addresses = await search.addresses();
  expect(addresses).toContain('/ke-hoach/2026/ii-6/');
  expect(addresses).not.toContain('/ke-hoach/2026/');
});

test('nothing found says what was tried and offers a way on', async ({ page }) => {
  const search = new SearchPage(page, toSearch('zzzqqq'));
  await search.open();
  await expect(search.status).toContainText('Không tìm thấy “zzzqqq”');
  await expect(search.results).toHaveCount(0);
  await expect(search.nothingFound.getByRole('heading', { name: 'Đã thử' })).toBeVisible();
  for (const address of [routes.tasks, routes.documents, `${routes.about}#lien-he`]) {
    await expect(search.nothingFound.locator(`a[href="${address}"]`)).toBeVisible();
  }
  expect(await accessibilityFaults(page)).toEqual([]);
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
    if (/muc-luc|\/tu\/|\/chu\/|engine/u.test(request.url())) fetched.push(request.url());
  });
  const search = new SearchPage(page, routes.search);
  await search.open();
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await search.box.focus();
  await expect.poll(() => fetched.length).toBeGreaterThan(0);
});

test('typing offers titles, and the keys choose among them', async ({ page }) => {
  const search = new SearchPage(page, routes.search);
  await search.open();
  await search.box.pressSequentially('chuyen doi');
  // The suggestions for its beginning come first.
  await expect(search.status).toContainText('“chuyen doi”');
  await expect(search.box).toHaveAttribute('aria-expanded', 'true');
  const count = await search.options.count();
  expect(count).toBeGreaterThan(2);
  await expect(search.activeOption).toHaveCount(0);

  await search.box.press('ArrowDown');
  await expect(search.box).toHaveAttribute('aria-activedescendant', 'goi-y-0');
  await expect(search.activeOption).toHaveAttribute('id', 'goi-y-0');
  await search.box.press('End');
  await expect(search.activeOption).toHaveAttribute('id', `goi-y-${count - 1}`);
  await search.box.press('Home');
  await expect(search.activeOption).toHaveAttribute('id', 'goi-y-0');
  await search.box.press('ArrowUp');
  await expect(search.activeOption).toHaveCount(0);
  await search.box.press('ArrowUp');
  await expect(search.activeOption).toHaveAttribute('id', `goi-y-${count - 1}`);
  expect(await accessibilityFaults(page)).toEqual([]);

  await search.box.press('Home');
  const first = (await search.addresses())[0] ?? '';
  await search.box.press('Enter');
  await page.waitForURL((url) => url.pathname === first.split('#')[0]);
  await page.goBack();
  await expect(search.box).toHaveValue('chuyen doi');
  await expect(search.status).toContainText('kết quả');
});

test('Escape closes the suggestions first and empties the box next', async ({ page }) => {
  const search = new SearchPage(page, routes.search);
  await search.open();
  await search.box.pressSequentially('htx');
  await expect(search.suggestions).toBeVisible();
  await search.box.press('Escape');
  await expect(search.suggestions).toBeHidden();
  await expect(search.box).toHaveAttribute('aria-expanded', 'false');
  await expect(search.box).toHaveValue('htx');
  await expect(search.results.first()).toBeVisible();
  await search.box.press('ArrowDown');
  await expect(search.activeOption).toHaveAttribute('id', 'goi-y-0');
  await search.box.press('Escape');
  await search.box.press('Escape');
  await expect(search.box).toHaveValue('');
  await expect(search.box).toBeFocused();
  await expect(search.results).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${routes.search}$`));
});

test('the count is spoken once typing rests, not at each key', async ({ page }) => {
  await page.clock.install();
  const search = new SearchPage(page, routes.search);
  await search.open();
  await search.box.fill('htx');
  await expect(search.spoken).toContainText('kết quả cho “htx”');
  await page.evaluate(() => {
    const spoken = document.querySelector('[data-search-spoken]');
    if (spoken === null) return;
    new MutationObserver(() => {
      document.body.dataset['said'] =
        `${document.body.dataset['said'] ?? ''}${spoken.textContent}.`;
    }).observe(spoken, { childList: true });
  });

  await page.clock.pauseAt(Date.now() + 60_000);
  for (const query of ['chuyen', 'chuyen doi', 'chuyen doi so']) {
    await search.box.fill(query);
    // The engine parts its work with timers: time goes on, a little, until it has answered.
    await expect(async () => {
      await page.clock.runFor(100);
      await expect(search.status).toContainText(`kết quả cho “${query}”`, { timeout: 500 });
    }).toPass();
  }
  await page.clock.runFor(2000);
  await expect(page.locator('body')).toHaveAttribute(
    'data-said',
    /^\d+ kết quả cho “chuyen doi so”\.$/u,
  );
});

test('submitted words and filters make history, typing does not', async ({ page }) => {
  const search = new SearchPage(page, routes.search);
  await search.open();
  await search.box.pressSequentially('chuyển đổi số');
  await search.box.press('Enter');
  await expect(search.status).toContainText('“chuyển đổi số”');
  await expect(search.suggestions).toBeHidden();
  await search.kind.focus();
  await search.kind.selectOption('Nhiệm vụ');
  await expect(search.kinds.filter({ hasNotText: 'Nhiệm vụ' })).toHaveCount(0);
  await expect(search.kind).toBeFocused();
  await search.box.fill('htx');
  await expect(search.status).toContainText('“htx”');
  await search.box.press('Enter');

  await page.goBack();
  await expect(search.box).toHaveValue('chuyển đổi số');
  await expect(search.kind).toHaveValue('Nhiệm vụ');
  await page.goBack();
  await expect(search.kind).toHaveValue('');
  await expect(search.kinds.filter({ hasNotText: 'Nhiệm vụ' })).not.toHaveCount(0);
  await page.goBack();
  await expect(search.box).toHaveValue('');
  await expect(search.results).toHaveCount(0);
  await page.goForward();
  await expect(search.box).toHaveValue('chuyển đổi số');
});

test('a filter carries its count and gives as many answers', async ({ page }) => {
  const search = new SearchPage(page, toSearch('hợp tác xã'));
  await search.open();
  const option = search.filter('Lĩnh vực').locator('option').nth(1);
  await expect(option).toHaveText(/\((\d+)\)$/u);
  const [, count] = /\((\d+)\)$/u.exec(await option.innerText()) ?? [];
  await search.filter('Lĩnh vực').selectOption({ index: 1 });
  await expect(search.status).toHaveText(`${count} kết quả cho “hợp tác xã”`);
  await expect(page).toHaveURL(/linh-vuc=/);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(page).not.toHaveURL(/linh-vuc=/);
  await expect(search.filter('Lĩnh vực')).toHaveValue('');
});

test('a filter with nothing to choose from is not shown', async ({ page }) => {
  const search = new SearchPage(page, toSearch('"xã Kon Gang"'));
  await search.open();
  await expect(search.status).toContainText('kết quả');
  await expect(search.kind).toBeVisible();
  await expect(search.filter('Hiệu lực')).toBeHidden();
});

test('an example is answered in the page and can be come back from', async ({ page }) => {
  const search = new SearchPage(page, toSearch('htx'));
  await search.open();
  await expect(search.status).toContainText('“htx”');
  await search.link(toSearch('20-NQ/TW')).click();
  await expect(search.box).toHaveValue('20-NQ/TW');
  await expect(search.box).toBeFocused();
  await expect(search.status).toContainText('“20-NQ/TW”');
  await page.goBack();
  await expect(search.box).toHaveValue('htx');
});

test('the answers hold at every width and in every theme', async ({ page }) => {
  const search = new SearchPage(page, toSearch('hợp tác xã'));
  await search.open();
  await expect(search.results.first()).toBeVisible();
  expect(await widthsWithSidewaysScroll(page)).toEqual([]);
  for (const theme of THEMES) {
    await showTheme(page, theme);
    expect(await accessibilityFaults(page), theme).toEqual([]);
  }
});

test('an answer leads to its words, highlighted', async ({ page }) => {
  const search = new SearchPage(page, toSearch('yếu kém'));
  await search.open();
  await search.results.first().click();
  const words = await expect
    .poll(() => highlightedWords(page))
    .not.toEqual([])
    .then(() => highlightedWords(page));
  expect(words.filter((word) => !/yếu|kém/iu.test(word))).toEqual([]);
  const told = page.getByRole('main').getByRole('status').filter({ hasText: 'từ bạn tìm' });
  await expect(told).toBeVisible();
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(canonical).not.toContain('?');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('whole syllables are highlighted, with marks or without, across links', async ({ page }) => {
  await page.goto(`${toClause(2026, 'ii-6')}?tu=hop+tac&tu=HTX`);
  await expect.poll(() => highlightedWords(page)).toContain('HTX');
  const words = await highlightedWords(page);
  expect([...new Set(words.map((word) => word.toLocaleLowerCase('vi')))].sort()).toEqual([
    'htx',
    'hợp tác',
  ]);
});

test('the highlighted places can be walked through and the colour taken away', async ({ page }) => {
  await page.goto(`${toPlan(2026)}?tu=htx`);
  const status = page.getByRole('main').getByRole('status').filter({ hasText: 'từ bạn tìm' });
  await expect(status).toContainText(/^Chỗ 1\//u);
  expect(await presentWords(page)).toBe('HTX');
  await page.getByRole('button', { name: 'Sau' }).click();
  await expect(status).toContainText(/^Chỗ 2\//u);
  await page.getByRole('button', { name: 'Bỏ tô' }).click();
  expect(await highlightedWords(page)).toEqual([]);
  await expect(page).toHaveURL(new RegExp(`${toPlan(2026)}$`));
});

test('an anchor and the words to highlight work together', async ({ page }) => {
  await page.goto(`${toPlan(2026)}?tu=ban#iii-3`);
  const bar = page.getByRole('main').getByRole('status').filter({ hasText: 'từ bạn tìm' });
  await expect(bar).not.toContainText(/^Chỗ 1\//u);
  await expect(page.locator('#iii-3')).toBeInViewport();
  // None of its words there: the anchor keeps the window.
  await page.goto(`${toPlan(2026)}?tu=c%E1%BB%A5+th%E1%BB%83+h%C3%B3a#iii-3`);
  await expect(bar).toContainText('Chỗ 1/');
  await expect(page.locator('#iii-3')).toBeInViewport();
});

test('a page without the words, or without the parameter, stays as it is', async ({ page }) => {
  await page.goto(`${toPlan(2026)}?tu=zzzqqq`);
  await page.waitForLoadState('networkidle');
  expect(await highlightedWords(page)).toEqual([]);
  await expect(page.locator('.highlight-bar')).toHaveCount(0);
});

test('browsers without the highlight interface get marks', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.goto(`${toClause(2026, 'ii-6')}?tu=htx`);
  await expect(page.locator('main mark').first()).toHaveText('HTX');
  await page.getByRole('button', { name: 'Bỏ tô' }).click();
  await expect(page.locator('main mark')).toHaveCount(0);
});

test('an address that leads nowhere hands its words to the search', async ({ page }) => {
  await page.goto('/van-ban/nghi-quyet-20/');
  const box = page.getByRole('main').getByRole('searchbox', { name: 'Tìm trong trang này' });
  await expect(box).toHaveValue('nghi quyet 20');
  await box.press('Enter');
  await expect(new SearchPage(page, routes.search).status).toContainText('kết quả');
});

test('the index of titles is folded where the search works, and opens on a letter', async ({
  page,
}) => {
  const search = new SearchPage(page, routes.search);
  await search.open();
  const index = page.locator('[data-titles-index]');
  await expect(index).not.toHaveAttribute('open');
  await index.locator('summary').click();
  await index.getByRole('link', { name: 'Đ', exact: true }).click();
  await expect(index.getByRole('heading', { name: 'Đ', exact: true })).toBeInViewport();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a wrong letter is put right, and says so with a link', async ({ page }) => {
  const search = new SearchPage(page, toSearch('hợp tác xã yếu kémm'));
  await search.open();
  await expect(search.suggestion).toHaveText('hợp tác xã yếu kém');
  await expect(search.results.first()).toBeVisible();
  await search.suggestion.click();
  await expect(search.box).toHaveValue('hợp tác xã yếu kém');
  await expect(search.suggestion).toHaveCount(0);
  await page.goBack();
  await expect(search.box).toHaveValue('hợp tác xã yếu kémm');
});
