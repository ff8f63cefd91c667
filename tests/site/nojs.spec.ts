import { routes, toPlan } from '#domain/route.ts';
import { titlesIndex } from '#search/titles-index.ts';
import { library } from './support/library.ts';
import { SitePage } from './support/site-page.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

const content = library();
const { plan, clauses, tasks } = content;

test('the home page leads to the plan, the tasks and the search without scripts', async ({
  page,
}) => {
  const home = new SitePage(page, routes.home);
  await home.open();
  await expect(home.heading).toBeVisible();
  await expect(home.link(toPlan(plan.year)).first()).toBeVisible();
  await expect(home.link(routes.tasks).first()).toBeVisible();
  const search = page.locator(`form[action="${routes.search}"][method="get"]`).first();
  await expect(search.locator('input[name="q"]')).toBeVisible();
});

test('the plan can be read whole without scripts', async ({ page }) => {
  const reader = new SitePage(page, toPlan(plan.year));
  await reader.open();
  const text = (await reader.main.innerText()).replace(/\s+/gu, ' ');
  const missing = clauses.filter(
    ({ paragraphs }) => !paragraphs.every((paragraph) => text.includes(paragraph)),
  );
  expect(missing.map(({ label }) => label)).toEqual([]);
});

test('every task is listed with a link to its page without scripts', async ({ page }) => {
  const list = new SitePage(page, routes.tasks);
  await list.open();
  const text = await list.main.innerText();
  expect(tasks.filter(({ code }) => !text.includes(code)).map(({ code }) => code)).toEqual([]);
});

test('every title can be found in the index of the search page without scripts', async ({
  page,
}) => {
  const search = new SitePage(page, routes.search);
  await search.open();
  const index = page.locator('[data-titles-index]');
  const shown = await index
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const entries = titlesIndex(content).flatMap((letter) => letter.entries);
  expect(entries.filter(({ href }) => !shown.includes(href))).toEqual([]);
  const words = await index.innerText();
  const aliases = entries.flatMap((entry) => entry.aliases);
  expect(aliases.filter((alias) => !words.includes(alias))).toEqual([]);
  await expect(search.main.getByRole('link', { name: 'Đ', exact: true })).toHaveAttribute(
    'href',
    '#muc-dd',
  );
  await expect(search.main.getByText('Thử:')).toBeHidden();
});

test('reading without a network says that it needs scripts, and not that it is looking', async ({
  page,
}) => {
  const offline = new SitePage(page, routes.offline);
  await offline.open();
  const text = await offline.main.innerText();
  expect(text).toContain('đang tắt JavaScript');
  expect(text).not.toContain('Đang xem máy này');
});
