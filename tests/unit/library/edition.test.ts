import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { contentRoot, edition } from '#library/edition.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the site is the official one, read from the project, unless told otherwise', () => {
  vi.stubEnv('SITE_EDITION', '');
  expect(edition()).toBe('official');
  expect(contentRoot('/site')).toBe('/site');
});

test('the demo edition reads its content from a folder of its own', () => {
  vi.stubEnv('SITE_EDITION', 'demo');
  expect(edition()).toBe('demo');
  expect(contentRoot('/site')).toBe(join('/site', '.cache', 'demo'));
});

test('an edition that does not exist is refused with what to do', () => {
  vi.stubEnv('SITE_EDITION', 'thử');
  expect(() => edition()).toThrow('npm run demo');
});
