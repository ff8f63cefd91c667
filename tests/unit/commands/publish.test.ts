import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { run } from '#commands/publish.ts';
import { aFolder } from './site-folder.ts';

vi.mock('#commands/child.ts', () => ({
  runCommand: () => Promise.resolve({ code: 0, wasStopped: false }),
}));

afterEach(() => {
  vi.restoreAllMocks();
});

test('a build whose PDF files were skipped is not published, and it is said what to do', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const root = aFolder({ 'dist/index.html': '<p>Trang' });
  const webRoot = join(root, 'web');
  expect(await run([webRoot], root)).toBe(1);
  expect(told.mock.calls.join('\n')).toContain('không có tệp PDF nào');
  expect(told.mock.calls.join('\n')).toContain('--without-pdf');
  expect(existsSync(webRoot)).toBe(false);
});

test('who says --without-pdf gets past that', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const root = aFolder({ 'dist/index.html': '<p>Trang' });
  // The folder has no record, which stops the publication later, for another reason.
  expect(await run([join(root, 'web'), '--without-pdf'], root)).toBe(1);
  expect(told.mock.calls.join('\n')).not.toContain('PDF');
});
