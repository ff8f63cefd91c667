import { test as base } from '@playwright/test';
import { startServer } from '#commands/serve.ts';
import { DEMO_DIST } from './built-site.ts';

export { expect } from '@playwright/test';

/** Playwright's test against the demo edition, which the step before the browser tests has built. */
export const test = base.extend<object, { siteAddress: string }>({
  siteAddress: [
    async ({}, use) => {
      const server = await startServer({ folder: DEMO_DIST, port: 0 });
      await use(server.address);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ siteAddress }, use) => {
    await use(siteAddress);
  },
});
