import { routes } from '#domain/route.ts';
import { randomQueries } from '../search/random-queries.ts';
import { askQueries } from './support/ask-queries.ts';
import { NO_FAULTS, PageFaults } from './support/page-faults.ts';
import { figuresOf, rankOf, readQueries } from './support/relevance.ts';
import { SearchPage } from './support/search-page.ts';
import { expect, test } from './support/test.ts';

test('the right place comes first, however it is typed', async ({ page }, testInfo) => {
  testInfo.setTimeout(180_000);
  const queries = readQueries();
  expect(queries.length).toBeGreaterThanOrEqual(120);
  await new SearchPage(page, routes.search).open();
  const asked = await askQueries(
    page,
    queries.map(({ query }) => query),
  );
  const ranks = queries.map((expected, index) => ({
    ...expected,
    addresses: asked[index]?.addresses ?? [],
    rank: rankOf(asked[index] ?? { query: '', addresses: [] }, expected),
  }));
  const figures = figuresOf(ranks);
  for (const { kind, count, hitAt1, hitAt3, reciprocalRank } of figures) {
    const numbers = [hitAt1, hitAt3, reciprocalRank].map((each) => each.toFixed(3)).join(' / ');
    console.log(`${kind} (${count}): hit@1 / hit@3 / MRR@10 = ${numbers}`);
  }
  const lost = ranks.filter(({ rank }) => rank === 0 || rank > 3);
  expect(lost).toEqual([]);
  const all = figures.at(-1);
  expect(all?.hitAt1).toBeGreaterThanOrEqual(0.95);
  expect(all?.hitAt3).toBe(1);
});

test('whatever is typed, the page neither breaks nor takes it for markup', async ({
  page,
  siteAddress,
}, testInfo) => {
  testInfo.setTimeout(180_000);
  const faults = await PageFaults.listen(page, siteAddress);
  await new SearchPage(page, routes.search).open();
  const tags = () =>
    page.evaluate(
      () => document.querySelectorAll('search-page :is(img, script, b, iframe)').length,
    );
  const before = await tags();
  const queries = randomQueries(300);
  const asked = await askQueries(page, queries);
  expect(asked.length).toBeGreaterThan(250);
  expect(await tags()).toBe(before);
  expect(await faults.all()).toEqual(NO_FAULTS);
});
