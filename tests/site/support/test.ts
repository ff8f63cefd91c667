import { test as base } from '@playwright/test';
import { startServer } from '#commands/serve.ts';
import { DIST } from './built-site.ts';

export { expect } from '@playwright/test';

/** Playwright's test against dist/, served by each worker for itself on a free port of 127.0.0.1. */
export const test = base.extend<object, { siteAddress: string }>({
  siteAddress: [
    async ({}, use) => {
      const server = await startServer({ folder: DIST, port: 0 });
      await use(server.address);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ siteAddress }, use) => {
    await use(siteAddress);
  },
});
