import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '#commands/chromium.ts';

const executablePath = await findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/test/site',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 45_000,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // What does not come within seconds never comes: say so before the whole test times out.
    actionTimeout: 8_000,
    navigationTimeout: 15_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: CHROMIUM_ARGUMENTS,
    },
  },
});
