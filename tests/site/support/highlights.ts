import type { Page } from '@playwright/test';

/** The words a page shows as those that were searched for, in the text's own spelling. */
export function highlightedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('tim') ?? [])];
    const marks = [...document.querySelectorAll('main mark')];
    return [...ranges.map(String), ...marks.map((mark) => mark.textContent)];
  });
}

/** The words of the present place, where the browser can tell it from the others. */
export function presentWords(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('tim-hien') ?? [])].map(String).join(''));
}
