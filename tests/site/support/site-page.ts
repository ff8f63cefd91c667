import type { Locator, Page } from '@playwright/test';

/** What the head of a page tells search engines and those who pass its link on; '' where it tells nothing. */
export interface PageHead {
  description: string;
  canonical: string;
  socialImage: string;
  /** Texts of the JSON-LD blocks. */
  structuredData: string[];
}

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

  readHead(): Promise<PageHead> {
    return this.page.evaluate(() => {
      const read = (selector: string, attribute: string) =>
        document.querySelector(selector)?.getAttribute(attribute) ?? '';
      return {
        description: read('meta[name="description"]', 'content'),
        canonical: read('link[rel="canonical"]', 'href'),
        socialImage: read('meta[property="og:image"]', 'content'),
        structuredData: Array.from(
          document.querySelectorAll('script[type="application/ld+json"]'),
          (script) => script.textContent,
        ),
      };
    });
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
