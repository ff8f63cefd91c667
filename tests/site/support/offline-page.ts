import type { Locator } from '@playwright/test';
import { SitePage } from './site-page.ts';

export class OfflinePage extends SitePage {
  get state(): Locator {
    return this.page.locator('offline-panel output');
  }

  /** What is put on top of a page that is not the server's own. */
  get notice(): Locator {
    return this.page.locator('.saved-copy');
  }

  story(title: string): Locator {
    return this.page.getByRole('checkbox', { name: title });
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: /^Lưu/ }).click();
  }

  async forget(): Promise<void> {
    await this.page.getByRole('button', { name: 'Xóa khỏi máy và tắt' }).click();
  }
}
