import type { Page } from '@playwright/test';
import { routes } from '#domain/route.ts';
import { holdAnswers, type HeldAnswers } from './support/held-answers.ts';
import { SearchPage } from './support/search-page.ts';
import { expect, test } from './support/test.ts';

interface HalfTyped {
  search: SearchPage;
  /** Where the suggestions on the screen lead, those for the first word. */
  addresses: string[];
  answers: HeldAnswers;
}

/** The first word has been answered; the answer to both is on its way and does not come yet. */
async function typeTwoWords(page: Page): Promise<HalfTyped> {
  const search = new SearchPage(page, routes.search);
  await search.open();
  await search.box.pressSequentially('chuyen');
  await expect(search.status).toContainText('“chuyen”');
  await expect(search.options).not.toHaveCount(0);
  const addresses = await search.addresses();
  const answers = await holdAnswers(page);
  await search.box.pressSequentially(' doi so');
  await answers.asked();
  return { search, addresses, answers };
}

async function release({ search, answers }: HalfTyped): Promise<void> {
  answers.release();
  await expect(search.status).toContainText('“chuyen doi so”');
}

function pathOf(address = ''): string {
  return address.split('#')[0] ?? '';
}

test('a suggestion the keys have come to stays when newer ones arrive', async ({ page }) => {
  const typed = await typeTwoWords(page);
  const { search, addresses } = typed;
  await search.box.press('ArrowDown');
  await search.box.press('End');
  const labels = await search.options.allInnerTexts();
  await release(typed);
  expect(await search.options.allInnerTexts()).toEqual(labels);
  await expect(search.activeOption).toHaveText(labels.at(-1) ?? '');
  expect(await search.addresses()).not.toEqual(addresses);
  await search.box.press('Enter');
  await page.waitForURL(({ pathname }) => pathname === pathOf(addresses[labels.length - 1]));
});

test('newer suggestions are shown once the keys are back in the box', async ({ page }) => {
  const typed = await typeTwoWords(page);
  const { search } = typed;
  await search.box.press('ArrowDown');
  await release(typed);
  await search.box.press('ArrowUp');
  await expect(search.activeOption).toHaveCount(0);
  await expect(search.suggestions).toBeVisible();
  const titles = await search.results.allInnerTexts();
  for (const [place, label] of (await search.options.allInnerTexts()).entries()) {
    expect(label).toContain(titles[place] ?? 'không có kết quả này');
  }
});

test('typing on gives the keys back to the box, and Enter then asks', async ({ page }) => {
  const typed = await typeTwoWords(page);
  const { search } = typed;
  await search.box.press('ArrowDown');
  await expect(search.activeOption).toHaveCount(1);
  await search.box.press('Space');
  await expect(search.activeOption).toHaveCount(0);
  await search.box.press('Enter');
  await expect(search.suggestions).toBeHidden();
  await release(typed);
  await expect(page).toHaveURL(/\?q=chuyen(?:\+|%20)doi(?:\+|%20)so$/u);
  await expect(search.suggestions).toBeHidden();
});

test('suggestions that were closed do not open again by themselves', async ({ page }) => {
  const typed = await typeTwoWords(page);
  const { search } = typed;
  await search.box.press('Escape');
  await release(typed);
  await expect(search.suggestions).toBeHidden();
  await search.box.press('ArrowDown');
  await expect(search.activeOption).toContainText((await search.results.allInnerTexts())[0] ?? '');
});

test('a click follows what was under the pointer when it was pressed', async ({ page }) => {
  const typed = await typeTwoWords(page);
  const { search, addresses } = typed;
  await search.options.nth(1).hover();
  await page.mouse.down();
  await release(typed);
  await page.mouse.up();
  await page.waitForURL(({ pathname }) => pathname === pathOf(addresses[1]));
});

test('a press taken back elsewhere lets newer suggestions come', async ({ page }) => {
  const typed = await typeTwoWords(page);
  const { search } = typed;
  const labels = await search.options.allInnerTexts();
  await search.options.first().hover();
  await page.mouse.down();
  await release(typed);
  expect(await search.options.allInnerTexts()).toEqual(labels);
  await search.box.hover();
  await page.mouse.up();
  await expect.poll(() => search.options.allInnerTexts()).not.toEqual(labels);
});
