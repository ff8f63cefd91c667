import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { run } from '#commands/build.ts';
import { aFolder } from './site-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('the official build refuses to make the demo edition and leaves dist/ alone', async () => {
  vi.stubEnv('SITE_EDITION', 'demo');
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const root = aFolder({ 'content/settings/site.yaml': 'name: x\n' });
  expect(await run([], root)).toBe(1);
  expect(told.mock.calls.join()).toContain('npm run demo');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
