import type { Page } from '@playwright/test';

declare global {
  interface Window {
    policyViolations?: string[];
  }
}

/** Listens to everything a page should never do; start it before the page is opened. */
export class PageFaults {
  readonly #page: Page;
  readonly #siteAddress: string;
  readonly #consoleErrors: string[] = [];
  readonly #foreignRequests: string[] = [];
  readonly #failedRequests: string[] = [];

  private constructor(page: Page, siteAddress: string) {
    this.#page = page;
    this.#siteAddress = siteAddress;
  }

  static async listen(page: Page, siteAddress: string): Promise<PageFaults> {
    const faults = new PageFaults(page, siteAddress);
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        (window.policyViolations ??= []).push(`${event.violatedDirective}: ${event.blockedURI}`);
      });
    });
    page.on('pageerror', (error) => faults.#consoleErrors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.#consoleErrors.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      const isOwn = url.startsWith(siteAddress) || /^(data|blob|about):/.test(url);
      if (!isOwn) faults.#foreignRequests.push(url);
    });
    page.on('response', (response) => {
      if (response.status() >= 400)
        faults.#failedRequests.push(`${response.status()} ${response.url()}`);
    });
    return faults;
  }

  /** All faults so far by kind; a sound page has none of any. */
  async all(): Promise<Record<string, string[]>> {
    const cookies = await this.#page.context().cookies(this.#siteAddress);
    return {
      consoleErrors: this.#consoleErrors,
      policyViolations: await this.#page.evaluate(() => window.policyViolations ?? []),
      foreignRequests: this.#foreignRequests,
      failedRequests: this.#failedRequests,
      cookies: cookies.map((cookie) => cookie.name),
    };
  }
}

export const NO_FAULTS = {
  consoleErrors: [],
  policyViolations: [],
  foreignRequests: [],
  failedRequests: [],
  cookies: [],
};
