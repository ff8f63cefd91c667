import type { Page } from 'playwright';

/** Has the open search page note when it is asked and when its answers stand in the page. */
export async function watchAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const status = document.querySelector('[data-search-status]');
    if (status === null) throw new Error('No search page.');
    addEventListener('submit', () => performance.mark('asked'), { capture: true });
    new MutationObserver(() => performance.mark('answered')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

/** Milliseconds from each question to its answer, since the page is watched or was last read. */
export async function answerTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const times = (name: string) =>
      performance.getEntriesByName(name, 'mark').map(({ startTime }) => startTime);
    const [asked, answered] = [times('asked'), times('answered')];
    performance.clearMarks();
    return asked.map((start, index) => {
      const end = asked[index + 1] ?? Infinity;
      // While a slow answer is on its way the page says so: the last word counts.
      return Math.max(...answered.filter((time) => time >= start && time < end), start) - start;
    });
  });
}
