import type { Locator } from '@playwright/test';
import { SitePage } from './site-page.ts';

/** A page with a list that can be narrowed. */
export class ListPage extends SitePage {
  get typing(): Locator {
    return this.page.locator('list-filter input[type="search"]');
  }

  get shown(): Locator {
    return this.page.locator('list-filter [data-item]:not([hidden])');
  }

  get count(): Locator {
    return this.page.locator('list-filter [data-count]');
  }

  get reset(): Locator {
    return this.page.getByRole('button', { name: 'Bỏ lọc' });
  }

  field(label: string): Locator {
    return this.page.getByRole('combobox', { name: label, exact: true });
  }

  /** The whole label of the option that starts with some words: it ends with a count. */
  async optionStarting(label: string, words: string): Promise<string> {
    const options = await this.field(label).locator('option').allTextContents();
    return (
      options.map((option) => option.trim()).find((option) => option.startsWith(words)) ?? words
    );
  }
}
