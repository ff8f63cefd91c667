import type { Locator } from '@playwright/test';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { SitePage } from './site-page.ts';

/** The whole plan, or one clause of it: the pages that hold the plan's own words. */
export class PlanPage extends SitePage {
  get contents(): Locator {
    return this.page.locator('#muc-luc');
  }

  clause(id: string): Locator {
    return this.page.locator(`#${id}`);
  }

  words(id: string): Locator {
    return this.clause(id).locator('.words');
  }

  notes(id: string): Locator {
    return this.clause(id).locator('aside');
  }

  /** The words the page gives out as the plan's own, in order, white space folded. */
  async verbatimText(): Promise<string> {
    const texts = await this.page.locator('[data-verbatim]').allTextContents();
    return foldWhiteSpace(texts.join('\n'));
  }
}
