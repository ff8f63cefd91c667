import type { Locator } from '@playwright/test';
import { SitePage } from './site-page.ts';

export class SearchPage extends SitePage {
  get box(): Locator {
    return this.page.getByRole('combobox', { name: 'Tìm trong trang này' });
  }

  get suggestions(): Locator {
    return this.page.getByRole('listbox', { name: 'Gợi ý' });
  }

  get options(): Locator {
    return this.suggestions.getByRole('option');
  }

  /** The suggestion the arrow keys have come to. */
  get activeOption(): Locator {
    return this.suggestions.getByRole('option', { selected: true });
  }

  /** The select that narrows the answers by what it is labelled with. */
  filter(label: string): Locator {
    return this.page.getByRole('combobox', { name: label, exact: true });
  }

  get kind(): Locator {
    return this.filter('Loại');
  }

  get status(): Locator {
    return this.page.locator('[data-search-status]');
  }

  /** What a screen reader is told, once the reader pauses. */
  get spoken(): Locator {
    return this.page.locator('search-page').getByRole('status');
  }

  /** "Có phải bạn muốn tìm". */
  get suggestion(): Locator {
    return this.page.locator('[data-search-suggestion]').getByRole('link');
  }

  /** What is shown when nothing was found. */
  get nothingFound(): Locator {
    return this.page.locator('[data-search-empty]');
  }

  get list(): Locator {
    return this.page.locator('[data-search-results]');
  }

  /** The answers' links, in rank order. */
  get results(): Locator {
    return this.list.locator('a[data-result]');
  }

  /** Where the answers lead, in rank order, without the words to highlight there. */
  addresses(): Promise<string[]> {
    return this.results.evaluateAll((links) =>
      links.map((link) => link.getAttribute('data-result') ?? ''),
    );
  }

  /** The word above each answer that says what kind of thing it is. */
  get kinds(): Locator {
    return this.list.locator('.kind');
  }
}
