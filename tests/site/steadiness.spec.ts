import { pagesToMeasure } from '../bench/lighthouse/built-pages.ts';
import type { Route } from '@playwright/test';
import { shiftsUnderLateScripts } from './support/layout-shift.ts';
import { expect, test } from './support/test.ts';

/** What a reader does not notice, such as a line that a font makes a hair wider; Lighthouse takes no point below it. */
const UNNOTICED = 0.02;

/**
 * A page as built on an earlier day, so that the browser brings it to today. A task that has become late since is said
 * above all else, and that does move the page; so none is.
 */
async function builtEarlier(route: Route): Promise<void> {
  const response = await route.fetch();
  const html = await response.text();
  const body = html
    .replace(/data-built-on="[^"]*"/, 'data-built-on="2026-01-01"')
    .replaceAll(/ data-(?:turns-late-on|turnings)="[^"]*"/g, '');
  await route.fulfill({ response, body });
}

test.use({ viewport: { width: 412, height: 823 } });

for (const { address } of pagesToMeasure(process.cwd(), [])) {
  test(`nothing on ${address} moves when its scripts come late, a day or more after the build`, async ({
    page,
  }) => {
    await page.route((url) => /\/$|\.html$/.test(url.pathname), builtEarlier);
    const { sum, moved } = await shiftsUnderLateScripts(page, address);
    expect(sum, `moved: ${moved.join(', ')}`).toBeLessThan(UNNOTICED);
  });
}
