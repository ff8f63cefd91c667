import { routes, toCommune } from '#domain/route.ts';
import { library } from './support/library.ts';
import { ListPage } from './support/list-page.ts';
import { expect, test } from './support/test.ts';

const { communes, documents, stories } = library();

test('a commune is found with marks, without marks and by its code', async ({ page }) => {
  const list = new ListPage(page, routes.communes);
  await list.open();
  await expect(list.shown).toHaveCount(communes.length);
  for (const typed of ['kon gang', 'Kon Gang', '23701', 'xa kon gang']) {
    await list.typing.fill(typed);
    await expect(list.shown).toHaveText([/Xã Kon Gang/]);
  }
  await expect(list.shown.getByRole('link', { name: /Nam Yang/ })).toBeVisible();
  await list.typing.fill('dak doa');
  await expect(list.shown).toHaveText([/Xã Đak Đoa/]);
  await expect(list.count).toHaveText(`1 trên ${communes.length} xã, phường`);
});

test('a link to a commune leads to its row', async ({ page }) => {
  await page.goto(toCommune('23701'));
  await expect(page.locator('#xa-23701')).toBeInViewport();
});

test('stories are narrowed by sector and commune, and the view can be shared', async ({ page }) => {
  const list = new ListPage(page, routes.stories);
  await list.open();
  await expect(list.shown).toHaveCount(stories.length);
  await list.field('Lĩnh vực').selectOption('coffee');
  const coffee = stories.filter(({ sector }) => sector === 'coffee');
  await expect(list.shown).toHaveCount(coffee.length);
  await list.field('Xã, phường').selectOption('23701');
  await expect(list.shown).toHaveText([/Nam Yang/]);
  await page.goto(page.url());
  await expect(list.shown).toHaveText([/Nam Yang/]);
  await list.reset.click();
  await expect(list.shown).toHaveCount(stories.length);
  await expect(page).toHaveURL(new RegExp(`${routes.stories}$`));
});

test('documents are narrowed by kind, issuer, year and force', async ({ page }) => {
  const list = new ListPage(page, routes.documents);
  await list.open();
  await list.field('Loại').selectOption('decree');
  await expect(list.shown).toHaveCount(documents.filter(({ kind }) => kind === 'decree').length);
  await list.field('Hiệu lực').selectOption('expired');
  await expect(list.shown).toHaveText([/42\/2022\/NĐ-CP/]);
  await list.field('Năm ban hành').selectOption('2022');
  await list
    .field('Cơ quan ban hành')
    .selectOption({ label: await list.optionStarting('Cơ quan ban hành', 'Chính phủ') });
  await expect(list.shown).toHaveCount(1);
  await list.field('Năm ban hành').selectOption('2020');
  await expect(list.count).toHaveText('Không có văn bản nào khớp. Bỏ bớt điều kiện lọc.');
});
