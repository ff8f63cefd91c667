import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { ListPage } from './list-page.ts';

/** The list of tasks, whole or narrowed to one value on a page of its own. */
export class TaskListPage extends ListPage {
  get rows(): Locator {
    return this.page.locator('.task-table tr[data-item]');
  }

  get viewLinks(): Locator {
    return this.page.getByRole('navigation', { name: 'Xem nhiệm vụ theo' });
  }

  get file(): Locator {
    return this.page.getByRole('link', { name: 'Tải danh sách này (CSV)' });
  }

  /** The codes a file downloaded from the list holds, in order. */
  async downloadedCodes(): Promise<string[]> {
    const waiting = this.page.waitForEvent('download');
    await this.file.click();
    const download = await waiting;
    const text = readFileSync(await download.path(), 'utf8');
    return Array.from(text.matchAll(/^NV-\d+/gm), ([code]) => code);
  }
}
