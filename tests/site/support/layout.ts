import type { Page } from '@playwright/test';

/** Widths at which the page must hold, in CSS pixels: from WCAG's 320 up to a desktop, round the layout's own turns. */
export const WIDTHS = [320, 360, 480, 640, 768, 1024, 1100, 1280, 1440];

/** The widths at which the page can be scrolled sideways, each with the elements that stick out. */
export async function widthsWithSidewaysScroll(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const culprits = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return undefined;
      return Array.from(document.querySelectorAll('body *'))
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        .slice(0, 5)
        .map(
          (element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`,
        );
    });
    if (culprits !== undefined) faults.push(`${width} px: ${culprits.join(', ')}`);
  }
  return faults;
}
