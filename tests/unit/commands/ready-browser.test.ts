import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readyBrowser } from '#commands/ready-browser.ts';
import { aFolder } from './site-folder.ts';

/** Starts, but is no browser. */
const PROGRAM = process.execPath;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A cache in which an earlier build noted that the program started. */
function aCache(noted: { size?: number } = {}): { cache: string; note: string } {
  const cache = aFolder({});
  const note = join(cache, 'chromium.json');
  const { size, mtimeMs } = statSync(PROGRAM);
  const version = '999.0';
  writeFileSync(
    note,
    JSON.stringify({ path: PROGRAM, size, modified: mtimeMs, version, ...noted }),
  );
  return { cache, note };
}

test('a browser that an earlier build started is ready without being started', async () => {
  vi.stubEnv('CHROMIUM_PATH', PROGRAM);
  const browser = await readyBrowser(aCache().cache);
  expect(browser?.version).toBe('999.0');
  await browser?.close();
});

test('when it does not start after all, the build ends with what to do, and the next one does not count on it', async () => {
  vi.stubEnv('CHROMIUM_PATH', PROGRAM);
  const { cache, note } = aCache();
  const browser = await readyBrowser(cache);
  await expect(browser?.open('usual')).rejects.toThrow(/lần trước chạy được.*Cài lại chromium/s);
  expect(existsSync(note)).toBe(false);
  await browser?.close();
});

test('once it is closed none is started any more', async () => {
  vi.stubEnv('CHROMIUM_PATH', PROGRAM);
  const { cache, note } = aCache();
  const browser = await readyBrowser(cache);
  await browser?.close();
  await expect(browser?.open('usual')).rejects.toThrow('Việc in đã dừng');
  expect(existsSync(note)).toBe(true);
});

test('a browser whose file has changed since is started to see whether it does', async () => {
  vi.stubEnv('CHROMIUM_PATH', PROGRAM);
  const warned = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  expect(await readyBrowser(aCache({ size: 1 }).cache)).toBeUndefined();
  expect(warned.mock.calls.join()).toContain('không chạy được');
});
