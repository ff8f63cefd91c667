import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  routes,
  toAgency,
  toChangeFeed,
  toDeadlineCalendar,
  toReportTemplate,
  toTask,
  toTaskView,
  toTaskViewFile,
} from '#domain/route.ts';
import { OVERRIDE_BASIS, STATUS_RULES } from '#domain/status-rules.ts';
import { taskViews } from '#domain/task-view.ts';
import { accessibilityFaults, showTheme, THEMES } from './support/accessibility.ts';
import { DIST, hasFile } from './support/built-site.ts';
import { widthsWithSidewaysScroll } from './support/layout.ts';
import { library } from './support/library.ts';
import { TaskListPage } from './support/task-list-page.ts';
import { expect, test } from './support/test.ts';

const { tasks, today } = library();
const views = taskViews(tasks, today);
const finance = (role: string) =>
  views.find(({ facet, value }) => facet.name === role && value === 'so-tai-chinh')?.tasks ?? [];

test('the criteria stand on their page in the order the code goes through them', async ({
  page,
}) => {
  await page.goto(routes.statusMethod);
  const rules = page.locator('main li[id]');
  await expect(rules).toHaveText(
    STATUS_RULES.map(({ criterion }) => new RegExp(escape(criterion))),
  );
  await expect(page.locator(`#${OVERRIDE_BASIS.id}`)).toContainText(OVERRIDE_BASIS.criterion);
});

test('an agency’s page offers its tasks, calendar, feed and report form as files', async ({
  page,
}) => {
  await page.goto(toAgency('so-tai-chinh'));
  for (const href of [
    toTaskViewFile('co-quan', 'so-tai-chinh'),
    toReportTemplate('so-tai-chinh'),
    toDeadlineCalendar('so-tai-chinh'),
    toChangeFeed('so-tai-chinh'),
  ]) {
    await expect(page.getByRole('main').locator(`a[href="${href}"]`), href).toBeVisible();
    expect(hasFile(href), href).toBe(true);
  }
});

test('a task says which rule gave it its status, and the rule is where it says', async ({
  page,
}) => {
  const [task] = tasks;
  if (task === undefined) throw new Error('no task');
  await page.goto(toTask(task.year, task.id));
  await expect(page.getByText(`Vì sao: ${task.statusBasis.criterion}`)).toBeVisible();
  await page.getByRole('link', { name: 'Xem cách tính' }).first().click();
  await expect(page.locator('li:target')).toContainText(task.statusBasis.criterion);
});

test('tasks are narrowed by agency and role, and empty groups go with them', async ({ page }) => {
  const list = new TaskListPage(page, routes.tasks);
  await list.open();
  await list.field('Cơ quan').selectOption('so-tai-chinh');
  await expect(list.shown).toHaveCount(finance('co-quan').length);
  await list.field('Vai trò').selectOption('chu-tri');
  await expect(list.shown).toHaveCount(finance('chu-tri').length);
  await expect(list.count).toHaveText(`${finance('chu-tri').length} trên ${tasks.length} nhiệm vụ`);
  await expect(page.getByText('II.1. Triển khai nghị quyết')).toBeHidden();
});

test('a choice shows how many tasks each other choice would leave', async ({ page }) => {
  const list = new TaskListPage(page, routes.tasks);
  await list.open();
  await list.field('Mục của Kế hoạch').selectOption('iii');
  const left = finance('co-quan').filter(({ clauses }) => clauses[0]?.section === 'III').length;
  await expect(list.field('Cơ quan').locator('option[value="so-tai-chinh"]')).toHaveText(
    `Sở Tài chính (${left})`,
  );
});

test('"back" undoes one choice, and the address brings the view again', async ({ page }) => {
  const list = new TaskListPage(page, routes.tasks);
  await list.open();
  await list.field('Mục của Kế hoạch').selectOption('iii');
  await list.field('Cơ quan').selectOption('so-tai-chinh');
  await expect(page).toHaveURL(/\?co-quan=so-tai-chinh&muc=iii$/);
  const narrowed = await list.shown.count();
  await page.reload();
  await expect(list.shown).toHaveCount(narrowed);
  await page.goBack();
  await expect(page).toHaveURL(/\?muc=iii$/);
  await expect(list.field('Cơ quan')).toHaveValue('');
});

test('the file beside the list holds the tasks that are shown', async ({ page }) => {
  const list = new TaskListPage(page, routes.tasks);
  await list.open();
  expect(await list.downloadedCodes()).toEqual(tasks.map(({ code }) => code));
  await list.field('Cơ quan').selectOption('so-tai-chinh');
  expect(await list.downloadedCodes()).toEqual(finance('co-quan').map(({ code }) => code));
});

test('every value has a page and a file with its tasks, both kept from search engines', () => {
  for (const { facet, value, tasks: own } of views) {
    const html = readFileSync(join(DIST, toTaskView(facet.name, value), 'index.html'), 'utf8');
    const csv = readFileSync(join(DIST, toTaskViewFile(facet.name, value)), 'utf8');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('data-pagefind-body');
    expect(html.match(/data-item/g)).toHaveLength(own.length);
    expect(csv.match(/^NV-\d+/gm)).toEqual(own.map(({ code }) => code));
  }
  expect(readFileSync(join(DIST, 'sitemap.xml'), 'utf8')).not.toContain('/nhiem-vu/loc/');
});

test('the page of one value is accessible in every theme and holds at every width', async ({
  page,
}) => {
  await page.goto(toTaskView('co-quan', 'so-tai-chinh'));
  expect(await widthsWithSidewaysScroll(page)).toEqual([]);
  for (const theme of THEMES) {
    await showTheme(page, theme);
    expect(await accessibilityFaults(page), theme).toEqual([]);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('links narrow the tasks to one value, on a page with a file of its own', async ({
    page,
  }) => {
    const list = new TaskListPage(page, routes.tasks);
    await list.open();
    await list.viewLinks.getByText('Cơ quan chủ trì', { exact: true }).click();
    await list.viewLinks.locator(`a[href="${toTaskView('chu-tri', 'so-tai-chinh')}"]`).click();
    await expect(list.rows).toHaveCount(finance('chu-tri').length);
    await expect(list.file).toHaveAttribute('href', toTaskViewFile('chu-tri', 'so-tai-chinh'));
    await expect(list.field('Cơ quan')).toBeHidden();
  });
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
