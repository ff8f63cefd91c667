import { brotliCompressSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { routes, toClause, toDocument, toGuide, toPlan, toStory, toTask } from '#domain/route.ts';
import { coldStart } from './support/cold-start.ts';
import { library } from './support/library.ts';
import { expect, test } from './support/test.ts';

const { documents, stories, tasks } = library();
const KILOBYTE = 1000;
const FONTS = 45 * KILOBYTE;

interface Weight {
  type: string;
  bytes: number;
}

/** What a cold visit fetches, as brotli would send it (fonts and pictures as they are). */
async function weigh(page: Page, address: string): Promise<Weight[]> {
  const weights: Promise<Weight>[] = [];
  const take = (response: Response) => {
    const type = response.request().resourceType();
    weights.push(
      response.body().then((body) => {
        const isText = ['document', 'stylesheet', 'script'].includes(type);
        return { type, bytes: isText ? brotliCompressSync(body).length : body.length };
      }),
    );
  };
  page.on('response', take);
  await page.goto(address, { waitUntil: 'networkidle' });
  // What a quiet page fetches later is no part of the visit, and may come as the page is closed.
  page.off('response', take);
  return Promise.all(weights);
}

const total = (weights: Weight[], ...types: string[]) =>
  weights.filter(({ type }) => types.includes(type)).reduce((sum, { bytes }) => sum + bytes, 0);

const pages: [name: string, address: string, limit: number][] = [
  ['the home page', routes.home, 70],
  ['the whole plan', toPlan(2026), 85],
  ['a clause', toClause(2026, 'ii-5'), 70],
  ['the list of tasks', routes.tasks, 70],
  ['a task', toTask(2026, tasks[0]?.id ?? ''), 70],
  ['the list of stories', routes.stories, 70],
  ['a story', toStory(stories[0]?.id ?? ''), 70],
  ['the list of documents', routes.documents, 70],
  ['a document', toDocument(documents[0]?.id ?? ''), 70],
  ['the communes', routes.communes, 70],
  ['the open data', routes.data, 70],
  ['what the data means', routes.dictionary, 70],
];

for (const [name, address, limit] of pages) {
  test(`${name} stays within ${limit} kB, six requests and 8 kB of script`, async ({ page }) => {
    const weights = await weigh(page, address);
    expect(total(weights, 'document', 'stylesheet', 'font')).toBeLessThanOrEqual(limit * KILOBYTE);
    expect(total(weights, 'font')).toBeLessThanOrEqual(FONTS);
    expect(total(weights, 'script')).toBeLessThanOrEqual(8 * KILOBYTE);
    expect(weights.length).toBeLessThanOrEqual(6);
    expect(
      await page.locator('head script[src]:not([type="module"]):not([async]):not([defer])').count(),
    ).toBe(0);
  });
}

test('a chapter of the manual takes 70 kB, and its pictures 200 kB more before it is scrolled', async ({
  page,
}) => {
  const weights = await weigh(page, toGuide({ id: 'viet-bai', section: 'editing' }));
  expect(total(weights, 'document', 'stylesheet', 'font')).toBeLessThanOrEqual(70 * KILOBYTE);
  expect(total(weights, 'image')).toBeLessThanOrEqual(200 * KILOBYTE);
  const pictures = weights.filter(({ type }) => type === 'image').length;
  expect(pictures).toBeLessThan(await page.locator('article img').count());
});

test('the citation finder stays within 70 kB, eight requests and 16 kB of script', async ({
  page,
}) => {
  const weights = await weigh(page, routes.citations);
  expect(total(weights, 'document', 'stylesheet', 'font')).toBeLessThanOrEqual(70 * KILOBYTE);
  expect(total(weights, 'script')).toBeLessThanOrEqual(16 * KILOBYTE);
  expect(weights.length).toBeLessThanOrEqual(8);
});

for (const query of [
  'hop tac xa yeu kem',
  '340/qd-ttg',
  'mật onng',
  'đăng ký hợp tác xã theo nghị định nào',
]) {
  test(`the first answer, to "${query}", takes 110 kB in all`, async ({ browser, siteAddress }) => {
    const { total, bytes } = await coldStart(browser, siteAddress, query);
    expect(Object.values(bytes).every((part) => part > 0)).toBe(true);
    expect(total).toBeLessThanOrEqual(110 * KILOBYTE);
  });
}
