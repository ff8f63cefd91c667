import type { Page } from '@playwright/test';

/** One query with the addresses of its first answers in rank order, ten at most; words to highlight left out. */
export interface Asked {
  query: string;
  addresses: string[];
}

/** Asks the open search page every query, one after another, as a reader who types and presses Enter. */
export async function askQueries(page: Page, queries: readonly string[]): Promise<Asked[]> {
  return page.evaluate(async (all) => {
    // Before its script has come the form would leave the page.
    await customElements.whenDefined('search-page');
    const box = document.querySelector<HTMLInputElement>('search-page input[name="q"]');
    const status = document.querySelector('[data-search-status]');
    const list = document.querySelector('[data-search-results]');
    if (box === null || box.form === null || status === null || list === null)
      throw new Error('No search page.');
    const failures: string[] = [];
    const asked: { query: string; addresses: string[] }[] = [];
    for (const query of all) {
      // A text box drops line ends; what nothing is left of asks nothing.
      box.value = query;
      if (box.value.trim() === '') continue;
      const settled = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const isFailure = status.textContent.startsWith('Chưa tải được');
          if (isFailure) failures.push(query);
          else if (!status.textContent.includes(`“${box.value.trim()}”`)) return;
          observer.disconnect();
          // The page says how many there are and lists them in one turn.
          setTimeout(resolve);
        });
        observer.observe(status, { childList: true, characterData: true, subtree: true });
      });
      box.form.requestSubmit();
      await settled;
      const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-result]')];
      asked.push({ query, addresses: links.map(({ pathname, hash }) => pathname + hash) });
    }
    if (failures.length > 0) throw new Error(`The search failed for: ${failures.join(' | ')}`);
    return asked;
  }, queries);
}
