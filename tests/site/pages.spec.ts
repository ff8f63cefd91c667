import { routes } from '#domain/route.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { hasFile, pageAddresses } from './support/built-site.ts';
import { widthsWithSidewaysScroll } from './support/layout.ts';
import { NO_FAULTS, PageFaults } from './support/page-faults.ts';
import { SitePage } from './support/site-page.ts';
import { expect, test } from './support/test.ts';

for (const address of pageAddresses()) {
  test(`the page ${address} is sound`, async ({ page, siteAddress }) => {
    const faults = await PageFaults.listen(page, siteAddress);
    const sitePage = new SitePage(page, address);
    await page.emulateMedia({ colorScheme: 'light' });
    await sitePage.open();

    await test.step('says what it is', async () => {
      await expect.soft(sitePage.heading).toHaveCount(1);
      await expect.soft(page).toHaveTitle(/\S/);
      const head = await page.evaluate(() => {
        const content = (selector: string) =>
          document.querySelector(selector)?.getAttribute('content') ?? '';
        return {
          description: content('meta[name="description"]'),
          image: content('meta[property="og:image"]'),
          canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
          data: Array.from(
            document.querySelectorAll('script[type="application/ld+json"]'),
            (script) => script.textContent,
          ),
        };
      });
      expect.soft(head.description).not.toBe('');
      expect.soft(new URL(head.canonical).pathname).toBe(address);
      expect.soft(hasFile(head.image), `og:image ${head.image} is a file of the site`).toBe(true);
      if (address !== routes.notFound) expect.soft(head.data.length).toBeGreaterThan(0);
      for (const text of head.data) expect.soft(JSON.parse(text)).toHaveProperty('@context');
    });

    await test.step('never scrolls sideways', async () => {
      expect.soft(await widthsWithSidewaysScroll(page)).toEqual([]);
    });

    await test.step('is accessible in light, dark and high contrast', async () => {
      expect.soft(await accessibilityFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await accessibilityFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.evaluate(() => {
        document.documentElement.dataset['theme'] = 'contrast';
      });
      expect.soft(await accessibilityFaults(page)).toEqual([]);
    });

    expect.soft(await faults.all()).toEqual(NO_FAULTS);
  });
}
