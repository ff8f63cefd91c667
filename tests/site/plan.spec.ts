import { readFileSync } from 'node:fs';
import { routes, toClause, toDocument, toPlan } from '#domain/route.ts';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { library } from './support/library.ts';
import { PlanPage } from './support/plan-page.ts';
import { expect, test } from './support/test.ts';

const { plan, clauses } = library();
const source = readFileSync(new URL('../fixtures/plan/ke-hoach-2026.txt', import.meta.url), 'utf8');

test('the built page says what the source says, character for character', async ({ page }) => {
  const reader = new PlanPage(page, toPlan(plan.year));
  await reader.open();
  expect(await reader.verbatimText()).toBe(foldWhiteSpace(source));
});

test('the clause pages together hold the words of every clause', async ({ page }) => {
  for (const clause of clauses) {
    const reader = new PlanPage(page, toClause(clause.year, clause.id));
    await reader.open();
    expect(await reader.verbatimText()).toBe(`${clause.number}. ${clause.paragraphs.join(' ')}`);
  }
});

test('a link to a clause leads to it and gives it the wash', async ({ page }) => {
  const reader = new PlanPage(page, `${toPlan(plan.year)}#ii-5`);
  await reader.open();
  await expect(reader.clause('ii-5')).toBeInViewport();
  const background = (id: string) =>
    reader.words(id).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background('ii-5')).not.toBe(await background('ii-4'));
});

test('the blank number and date are shown as the source has them, with a note', async ({
  page,
}) => {
  const reader = new PlanPage(page, toPlan(plan.year));
  await reader.open();
  await expect(reader.main).toContainText('Quyết định số: /QĐ-BCĐ ngày tháng năm 2026');
  await expect(reader.main).toContainText('chưa ghi số, ngày');
});

test('every document number of the plan is a link to that document', async ({ page }) => {
  const reader = new PlanPage(page, toPlan(plan.year));
  await reader.open();
  const links = reader.clause('ii-3').locator('[data-verbatim] a.citation');
  await expect(links).toHaveText([
    'Nghị quyết số 20-NQ/TW',
    'Nghị quyết số 09/NQ-CP',
    'Quyết định số 340/QĐ-TTg',
  ]);
  await expect(links.last()).toHaveAttribute('href', toDocument('340-qd-ttg'));
});

test.describe('on a desktop', () => {
  test.use({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  test('a clause is copied as a link and as a citation', async ({ page, siteAddress }) => {
    const reader = new PlanPage(page, toPlan(plan.year));
    await reader.open();
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await reader.clause('ii-5').getByRole('button', { name: 'Sao chép liên kết' }).click();
    await expect(reader.clause('ii-5').getByText('Đã sao chép')).toBeVisible();
    expect(await clipboard()).toBe(new URL('/ke-hoach/2026/#ii-5', siteAddress).href);
    await reader.clause('ii-5').getByRole('button', { name: 'Sao chép trích dẫn' }).click();
    await expect
      .poll(clipboard)
      .toBe(
        'khoản 5 mục II Kế hoạch hoạt động năm 2026 của Ban Chỉ đạo phát triển kinh tế tập thể tỉnh Gia Lai',
      );
  });

  test('the notes of a clause stand open in the margin, with its tasks and their states', async ({
    page,
  }) => {
    const reader = new PlanPage(page, toPlan(plan.year));
    await reader.open();
    const notes = reader.notes('ii-5');
    await expect(notes.getByText('Nhiệm vụ của khoản này')).toBeVisible();
    await expect(notes.locator('[data-status]').first()).toHaveText('Chưa công bố');
    await expect(notes.locator('summary')).toBeHidden();
  });

  test('a term is explained on focus, and Escape takes the explanation away', async ({ page }) => {
    const reader = new PlanPage(page, toPlan(plan.year));
    await reader.open();
    const term = reader.clause('i-2').locator('a.term').first();
    const shown = () => term.evaluate((element) => getComputedStyle(element, '::after').display);
    expect(await shown()).toBe('none');
    await page.keyboard.press('Tab');
    await term.focus();
    expect(await shown()).toBe('block');
    await page.keyboard.press('Escape');
    expect(await shown()).toBe('none');
    await expect(term).toHaveAccessibleDescription(/tập thể|hợp tác/);
  });
});

test.describe('on a phone without scripts', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, javaScriptEnabled: false });

  test('the notes follow their clause, folded, and open on a tap', async ({ page }) => {
    const reader = new PlanPage(page, toPlan(plan.year));
    await reader.open();
    const notes = reader.notes('ii-5');
    await expect(notes.getByText('Nhiệm vụ của khoản này')).toBeHidden();
    await notes.locator('summary').tap();
    await expect(notes.getByText('Nhiệm vụ của khoản này')).toBeVisible();
  });

  test('the contents open as a sheet', async ({ page }) => {
    const reader = new PlanPage(page, toPlan(plan.year));
    await reader.open();
    await expect(reader.contents).toBeHidden();
    await page.getByRole('button', { name: 'Mục lục', exact: true }).tap();
    await expect(reader.contents).toBeVisible();
    await expect(reader.contents.getByRole('link', { name: '5. Xây dựng mô hình' })).toBeVisible();
  });

  test('a tapped term opens its note at the foot of the screen and the reader keeps the place', async ({
    page,
  }) => {
    const reader = new PlanPage(page, toPlan(plan.year));
    await reader.open();
    await reader.clause('i-2').scrollIntoViewIfNeeded();
    await reader.clause('i-2').locator('a.term').first().tap();
    const note = page.locator('dl > div:target');
    await expect(note).toBeInViewport();
    await expect(note).toContainText('tập thể');
    await expect(reader.clause('i-2')).toBeInViewport();
  });
});

test('copied words are the plan’s to the letter, explained or not', async ({ page }) => {
  const reader = new PlanPage(page, toPlan(plan.year));
  await reader.open();
  const words = reader.words('i-1').locator('[data-verbatim]').first();
  const copied = await words.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  expect(copied?.replace(/^1\.\s*/u, '')).toBe(clauses[0]?.paragraphs[0]);
  await expect(words.locator('[data-defined]')).toHaveText(['KTTT', 'HTX']);
});

test.describe('a note opened by a term, without scripts', () => {
  test.use({ viewport: { width: 1024, height: 740 }, javaScriptEnabled: false });

  test('says what the plan itself says, closes, and the reader keeps the place', async ({
    page,
  }) => {
    const reader = new PlanPage(page, toPlan(plan.year));
    await reader.open();
    await reader.clause('ii-2').scrollIntoViewIfNeeded();
    await reader.clause('ii-2').locator('a.term', { hasText: 'HTX' }).first().click();
    const note = page.locator('dl > div:target');
    await expect(note).toContainText('Kế hoạch viết:');
    await expect(note.getByRole('link', { name: 'khoản 1 mục I' })).toBeVisible();
    await note.getByRole('link', { name: 'Đóng' }).click();
    await expect(note).toHaveCount(0);
    await expect(reader.clause('ii-2')).toBeInViewport();
  });
});

test('on paper the plan stands alone, with where it came from', async ({ page }) => {
  const reader = new PlanPage(page, toPlan(plan.year));
  await reader.open();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(reader.contents).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Từ viết tắt trong trang' })).toBeVisible();
  await expect(page.locator('.closing')).toContainText(toPlan(plan.year));
  await expect(page.locator('.closing')).toContainText('Giấy phép');
});

test('the site leads from a clause to its task, its document and back', async ({ page }) => {
  await page.goto(toClause(plan.year, 'ii-3'));
  await page.getByRole('link', { name: 'Kiện toàn Ban Chỉ đạo cấp tỉnh, cấp xã' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Kiện toàn Ban Chỉ đạo cấp tỉnh, cấp xã',
  );
  await page.getByRole('link', { name: 'khoản 3 mục II Kế hoạch 2026' }).click();
  await expect(page).toHaveURL(new RegExp(`${toClause(plan.year, 'ii-3')}$`));
  await page.getByRole('link', { name: 'Quyết định 340/QĐ-TTg' }).click();
  await expect(page).toHaveURL(new RegExp(`${toDocument('340-qd-ttg')}$`));
  await expect(page.getByRole('link', { name: /^Khoản 3 mục II/ })).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link', { name: 'Văn bản' }),
  ).toHaveAttribute('href', routes.documents);
});
