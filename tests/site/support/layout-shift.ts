import type { Page } from '@playwright/test';

export interface Shifts {
  /** As browsers reckon it: the share of the window that moved times how far. */
  sum: number;
  /** "form.search", for each thing that moved. */
  moved: string[];
}

/** Opens a page whose scripts arrive only once it is on the screen, and tells what moved without the reader's doing. */
export async function shiftsUnderLateScripts(page: Page, address: string): Promise<Shifts> {
  const shown = Promise.withResolvers<undefined>();
  await page.route('**/*.js', async (route) => {
    await shown.promise;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  shown.resolve(undefined);
  await page.waitForLoadState('networkidle');
  return page.evaluate(readShifts);
}

async function readShifts(): Promise<Shifts> {
  interface LayoutShift extends PerformanceEntry {
    value: number;
    sources: readonly { node: Node | null }[];
  }
  const isShift = (entry: PerformanceEntry): entry is LayoutShift => 'sources' in entry;
  // Two frames later everything that the last script did has been drawn.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const entries = await new Promise<PerformanceEntry[]>((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(observer.takeRecords()), 100);
  });
  const shifts = entries.filter(isShift);
  const nameOf = (node: Node | null) =>
    node instanceof Element ? `${node.localName}.${node.className}` : (node?.nodeName ?? '?');
  return {
    sum: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ sources }) => sources.map(({ node }) => nameOf(node))),
  };
}
