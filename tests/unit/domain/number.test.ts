import { expect, test } from 'vitest';
import { formatBytes } from '#domain/number.ts';

test.each([
  [0, '1 kB'],
  [18_915, '19 kB'],
  [1_340_000, '1,3 MB'],
])('a file of %d bytes is called %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
