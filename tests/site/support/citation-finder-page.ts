import type { Locator } from '@playwright/test';
import { SitePage } from './site-page.ts';

/** The page that tells which documents a pasted text cites. */
export class CitationFinderPage extends SitePage {
  get box(): Locator {
    return this.page.getByRole('textbox', { name: 'Văn bản cần tra' });
  }

  get status(): Locator {
    return this.page.locator('citation-finder [role="status"]');
  }

  get known(): Locator {
    return this.page.locator('[data-list="known"] li');
  }

  get unknown(): Locator {
    return this.page.locator('[data-list="unknown"] li');
  }

  get linkedText(): Locator {
    return this.page.locator('[data-text] p');
  }
}
