import { pagesToMeasure } from '../bench/lighthouse/built-pages.ts';
import { shiftsUnderLateScripts } from './support/layout-shift.ts';
import { expect, test } from './support/test.ts';

/** What a reader does not notice, such as a line that a font makes a hair wider; Lighthouse takes no point below it. */
const UNNOTICED = 0.02;

test.use({ viewport: { width: 412, height: 823 } });

for (const { address } of pagesToMeasure(process.cwd(), [])) {
  test(`nothing on ${address} moves when its scripts come late`, async ({ page }) => {
    const { sum, moved } = await shiftsUnderLateScripts(page, address);
    expect(sum, `moved: ${moved.join(', ')}`).toBeLessThan(UNNOTICED);
  });
}
