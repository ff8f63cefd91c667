import type { Page } from '@playwright/test';
import { CMS_CONFIG } from '#cms/addresses.ts';
import { cmsConfig } from '#cms/config.ts';
import { library } from './library.ts';

/** The editor at /quan-tri/, working on a repository in the browser's memory. */
export class CmsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(address: string): Promise<void> {
    const editing = { backend: 'gitlab', repository: 'thu/thu', branch: 'main' } as const;
    const config = cmsConfig(library(), editing, new URL(address));
    await this.page.route(`**${CMS_CONFIG}`, (route) =>
      route.fulfill({ json: { ...config, backend: { name: 'test-repo' } } }),
    );
    await this.page.goto('/quan-tri/');
    await this.page.getByRole('button', { name: /kho mã nguồn thử nghiệm/ }).click();
  }

  async newStory(): Promise<void> {
    await this.page.getByText('Mô hình hợp tác xã').first().waitFor();
    await this.page.goto('/quan-tri/#/collections/stories/new');
    await this.page.getByRole('textbox', { name: 'Tựa bài' }).waitFor();
  }
}
