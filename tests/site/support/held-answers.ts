import { expect, type Page } from '@playwright/test';

/** Answers on their way that come only when the test says so. */
export interface HeldAnswers {
  /** Until a question has been asked whose answer is now waited for. */
  asked: () => Promise<void>;
  release: () => void;
}

/** From here on the parts of the search index that the page has not fetched yet do not come. */
export async function holdAnswers(page: Page): Promise<HeldAnswers> {
  const released = Promise.withResolvers<undefined>();
  let count = 0;
  await page.route(/\/tim-kiem\/[^/]+\/(?:tu|chu)\//u, async (route) => {
    count += 1;
    await released.promise;
    await route.continue();
  });
  return {
    asked: () => expect.poll(() => count).toBeGreaterThan(0),
    release: () => released.resolve(undefined),
  };
}
