import type { Locator, Page } from '@playwright/test';

/** Any page of the site: the frame that all pages share. */
export class SitePage {
  readonly page: Page;
  readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  async open(): Promise<void> {
    await this.page.goto(this.address);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  get navigation(): Locator {
    return this.page.getByRole('banner').getByRole('navigation').first();
  }

  link(href: string): Locator {
    return this.page.locator(`a[href="${href}"]`);
  }
}
