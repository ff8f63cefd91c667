import type { Locator } from '@playwright/test';
import { SitePage } from './site-page.ts';

export class SearchPage extends SitePage {
  get box(): Locator {
    return this.page.locator('search-page input[name="q"]');
  }

  get kind(): Locator {
    return this.page.getByRole('combobox', { name: 'Loại' });
  }

  get status(): Locator {
    return this.page.locator('[data-search-status]');
  }

  get list(): Locator {
    return this.page.locator('[data-search-results]');
  }

  /** The answers' links, in rank order. */
  get results(): Locator {
    return this.list.locator('a[data-result]');
  }

  /** The word above each answer that says what kind of thing it is. */
  get kinds(): Locator {
    return this.list.locator('.kind');
  }
}
