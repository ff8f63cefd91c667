import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/servers/**/*.test.ts'],
    // Real servers on a busy machine are slow; how fast they are is measured by `npm run bench -- serve`.
    testTimeout: 120_000,
  },
});
