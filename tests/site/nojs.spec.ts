import { routes, toPlan } from '#domain/route.ts';
import { library } from './support/library.ts';
import { SitePage } from './support/site-page.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

const { plan, clauses, tasks } = library();

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
