import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/publication/**/*.test.ts'],
    // Each test builds a small site whole.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
