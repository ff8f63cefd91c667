import { routes } from '#domain/route.ts';
import { accessibilityFaults, showTheme, THEMES } from './support/accessibility.ts';
import { hasFile, pageAddresses } from './support/built-site.ts';
import { widthsWithSidewaysScroll } from './support/layout.ts';
import { NO_FAULTS, PageFaults } from './support/page-faults.ts';
import { SitePage } from './support/site-page.ts';
import { expect, test } from './support/test.ts';

// One load serves every check of a page, and a check that fails does not hide the next.
for (const address of pageAddresses()) {
  test(`the page ${address} is sound`, async ({ page, siteAddress }) => {
    const faults = await PageFaults.listen(page, siteAddress);
    const sitePage = new SitePage(page, address);
    await page.emulateMedia({ colorScheme: 'light' });
    await sitePage.open();

    await test.step('says what it is', async () => {
      await expect.soft(sitePage.heading).toHaveCount(1);
      await expect.soft(page).toHaveTitle(/\S/);
      const { description, canonical, socialImage, structuredData } = await sitePage.readHead();
      expect.soft(description, 'description').not.toBe('');
      expect.soft(canonical, 'canonical').toMatch(/^https?:/);
      expect
        .soft(canonical.endsWith(address), `canonical ${canonical} ends with ${address}`)
        .toBe(true);
      expect.soft(socialImage, 'og:image').toMatch(/^https?:/);
      expect.soft(hasFile(socialImage), `og:image ${socialImage} is a file of the site`).toBe(true);
      if (address !== routes.notFound) expect.soft(structuredData, 'JSON-LD').not.toEqual([]);
      for (const text of structuredData) expect.soft(JSON.parse(text)).toHaveProperty('@context');
    });

    await test.step('never scrolls sideways', async () => {
      expect.soft(await widthsWithSidewaysScroll(page), 'sideways scroll').toEqual([]);
    });

    await test.step('is accessible in every theme', async () => {
      const faultsByTheme: Record<string, string[]> = {};
      for (const theme of THEMES) {
        await showTheme(page, theme);
        faultsByTheme[theme] = await accessibilityFaults(page);
      }
      expect.soft(faultsByTheme, 'axe').toEqual({ light: [], dark: [], contrast: [] });
    });

    expect.soft(await faults.all(), 'what the browser reported').toEqual(NO_FAULTS);
  });
}

test('the English page says which of its words are English and which Vietnamese', async ({
  page,
}) => {
  await page.goto('/en/');
  const languageOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await page.getByRole('heading', { level: 1 }).evaluate(languageOf)).toBe('en');
  expect(await page.getByRole('banner').evaluate(languageOf)).toBe('vi');
  expect(await page.getByRole('contentinfo').evaluate(languageOf)).toBe('vi');
});
