import { afterEach, expect, test, vi } from 'vitest';
import { installedChromium, startChromium } from '#commands/chromium.ts';
import { fingerprintOf } from '#commands/fingerprint.ts';
import { aFolder } from './site-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each([
  ['no browser where CHROMIUM_PATH says', '/khong/co/chromium'],
  ['a browser that does not start', process.execPath],
])('with %s a build goes on without PDF files and says so in one line', async (_name, path) => {
  vi.stubEnv('CHROMIUM_PATH', path);
  const told = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  expect(await startChromium()).toBeUndefined();
  expect(told).toHaveBeenCalledOnce();
  expect(told.mock.calls.join()).toMatch(/^Trình duyệt|^Không có trình duyệt/);
  expect(told.mock.calls.join()).toContain('bỏ qua các tệp PDF');
  expect(told.mock.calls.join()).not.toContain('\n');
});

test('a browser that has since appeared makes the last build old', () => {
  const root = aFolder({ 'content/a.mdx': 'a' });
  vi.stubEnv('BUILD_DATE', '2026-11-28');
  vi.stubEnv('CHROMIUM_PATH', '/khong/co/chromium');
  expect(installedChromium()).toBeUndefined();
  const before = fingerprintOf(root);
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(fingerprintOf(root)).not.toBe(before);
});
