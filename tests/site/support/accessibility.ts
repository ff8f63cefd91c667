import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Shows a page as the reader's system asks for light or dark, or as the reader chose high contrast. */
export async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
  await page.evaluate((name) => {
    const { dataset } = document.documentElement;
    if (name === 'contrast') dataset['theme'] = name;
    else delete dataset['theme'];
  }, theme);
}

/** What axe finds wrong on a page as it looks now: one line per rule and element. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Legacy mode stays inside the page; the other opens a blank page for every run and takes twice as long.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const summary = failureSummary.replace(/\s+/g, ' ');
      return `${id} (${help}) ${target.join(' ')}: ${summary}`;
    }),
  );
}
