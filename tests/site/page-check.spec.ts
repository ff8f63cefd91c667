import { routes, toTask, toVerification } from '#domain/route.ts';
import { library } from './support/library.ts';
import { SitePage } from './support/site-page.ts';
import { expect, test } from './support/test.ts';

const task = toTask(2026, library().tasks[0]?.id ?? '');

test('a reader of any page is told whether it is as it was published', async ({ page }) => {
  await new SitePage(page, task).open();
  await page.getByRole('link', { name: 'Kiểm chứng trang này' }).click();
  await expect(page.locator('page-check output')).toContainText(
    `Trang ${task} đúng từng chữ với bản ghi`,
  );
});

test('a page changed after it was published is found', async ({ page }) => {
  await page.route(
    (url) => url.pathname === task,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('NV-', 'NV_') });
    },
  );
  await new SitePage(page, toVerification(task)).open();
  await expect(page.locator('page-check output')).toContainText('khác với bản ghi');
});

test('a page that the record does not know is said to be unknown', async ({ page }) => {
  await new SitePage(page, routes.verification).open();
  await page.getByLabel('Địa chỉ trang cần kiểm').fill('/khong-co/');
  await page.getByRole('button', { name: 'Kiểm' }).click();
  await expect(page.locator('page-check output')).toHaveText('Bản ghi không có trang /khong-co/.');
});
