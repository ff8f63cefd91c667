import { routes, toClause, toDocument } from '#domain/route.ts';
import { CitationFinderPage } from './support/citation-finder-page.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { library } from './support/library.ts';
import { NO_FAULTS, PageFaults } from './support/page-faults.ts';
import { expect, test } from './support/test.ts';

const { plan } = library();
const LETTER = `Thực hiện Nghị quyết số 20-NQ/TW ngày 16/6/2022, điểm a khoản 2 Điều 5 Nghị định 113/2024/NĐ-CP
và Nghị định số 42/2022/NĐ-CP; căn cứ Công văn số 1234/BNN-KTHT và khoản 5 mục II ${plan.citationName},
theo NĐ 113/2024 và Nghị quyết 09, ngày 02/02/2023, đường 20/7.`;

test('a pasted text gives the documents it cites, those of the library with links', async ({
  page,
  siteAddress,
}) => {
  const faults = await PageFaults.listen(page, siteAddress);
  const finder = new CitationFinderPage(page, routes.citations);
  await finder.open();
  await finder.box.fill(LETTER);
  await expect(finder.status).toHaveText('6 văn bản được dẫn: 5 có trong thư viện, 1 chưa có.');
  await expect(finder.known).toHaveText([
    /20-NQ\/TW.*Dẫn 1 lần/s,
    /113\/2024\/NĐ-CP.*Dẫn 2 lần: điểm a khoản 2 Điều 5/s,
    /42\/2022\/NĐ-CP.*Hết hiệu lực/s,
    /Kế hoạch hoạt động năm 2026.*khoản 5 mục II/s,
    /09\/NQ-CP.*có thể là văn bản khác/s,
  ]);
  await expect(finder.unknown).toHaveText([/Công văn số 1234\/BNN-KTHT/]);
  expect(await finder.linkedText.innerText()).toBe(LETTER);
  const links = finder.linkedText.getByRole('link');
  await expect(links.first()).toHaveAttribute('href', toDocument('20-nq-tw'));
  await expect(finder.linkedText.getByRole('link', { name: 'khoản 5 mục II' })).toHaveAttribute(
    'href',
    toClause(plan.year, 'ii-5'),
  );
  expect(await faults.all()).toEqual(NO_FAULTS);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the finder can be tried on the plan, emptied, and says when nothing is cited', async ({
  page,
}) => {
  const finder = new CitationFinderPage(page, routes.citations);
  await finder.open();
  await page.getByRole('button', { name: /^Thử với/ }).click();
  await expect(finder.known.first()).toContainText('20-NQ/TW');
  await page.getByRole('button', { name: 'Xóa' }).click();
  await expect(finder.known).toHaveCount(0);
  await finder.box.fill('Họp lúc 8 giờ ngày 02/02/2023 tại số 12/5 đường Hùng Vương.');
  await expect(finder.status).toContainText('Không thấy lời dẫn văn bản nào');
  await expect(page).toHaveURL(new RegExp(`${routes.citations}$`));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says why it needs them and what to do instead', async ({ page }) => {
    const finder = new CitationFinderPage(page, routes.citations);
    await finder.open();
    await expect(finder.box).toBeHidden();
    await expect(finder.main.getByText('không bị gửi đi đâu')).toBeVisible();
    await expect(finder.main.getByRole('link', { name: 'danh sách văn bản' })).toBeVisible();
  });
});
