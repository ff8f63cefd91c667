import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { buildSite } from '#commands/build-site.ts';
import { SmallSite, TERM } from './small-site.ts';

const FILES = 2000;

afterEach(() => {
  vi.restoreAllMocks();
});

test('one broken file in 2,000 is named with its line, alone, and dist/ stays as it was', async () => {
  const site = new SmallSite().write('dist/index.html', 'cũ');
  const term = site.read(TERM);
  for (let index = 0; index < FILES; index += 1) {
    const own = term.replaceAll('HTX', `HTX ${index}`).replaceAll('htx', `htx-${index}`);
    site.write(`content/glossary/thu-${index}.mdx`, own);
  }
  site.write('content/glossary/thu-1234.mdx', '---\nterm: [\n---\n');
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const places = {
    root: site.root,
    target: join(site.root, 'dist'),
    cache: join(site.root, '.cache'),
  };
  expect(await buildSite(places)).toBe(1);
  const said = told.mock.calls.join('\n');
  const named = new Set(said.match(/content\/[^\s:]+\.mdx/g));
  expect([...named]).toEqual(['content/glossary/thu-1234.mdx']);
  expect(said).toMatch(/content\/glossary\/thu-1234\.mdx:\d+:\d+/);
  expect(said).toContain('dist/ vẫn như trước');
  expect(readFileSync(join(site.root, 'dist/index.html'), 'utf8')).toBe('cũ');
  expect(existsSync(join(site.root, '.cache/build.json'))).toBe(false);
}, 60_000);
