import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { claimDrawnPages } from '#commands/drawn-pages.ts';
import { aFolder } from './site-folder.ts';

const PAGE = 'dist/van-ban/20-nq-tw/index.html';

/** A project and Astro's cache of it, as a build that came to its end leaves them. */
function afterABuild(): { root: string; cache: string; note: string } {
  const root = aFolder({ 'src/a.ts': 'a', 'content/a.mdx': 'a' });
  const cache = aFolder({});
  const drawn = claimDrawnPages(cache, root);
  writeFileSync(join(cache, 'incremental-build.json'), '{}');
  mkdirSync(dirname(join(cache, PAGE)), { recursive: true });
  writeFileSync(join(cache, PAGE), 'trang');
  drawn.finish();
  return { root, cache, note: join(cache, 'drawn.json') };
}

const isKept = (cache: string) => existsSync(join(cache, PAGE));

test('pages of a build that came to its end are used when only content has changed', () => {
  const { root, cache } = afterABuild();
  writeFileSync(join(root, 'content/a.mdx'), 'b');
  expect(claimDrawnPages(cache, root).mayUse).toBe(true);
  expect(isKept(cache)).toBe(true);
});

test('pages drawn with other code are dropped', () => {
  const { root, cache } = afterABuild();
  writeFileSync(join(root, 'src/a.ts'), 'b');
  expect(claimDrawnPages(cache, root).mayUse).toBe(true);
  expect(isKept(cache)).toBe(false);
});

test.each([
  ['was killed while it drew', JSON.stringify({ pid: 0x7fffffff })],
  ['left no word of how it ended', 'hỏng'],
])('pages of a build that %s are dropped', (_why, words) => {
  const { root, cache, note } = afterABuild();
  writeFileSync(note, words);
  expect(claimDrawnPages(cache, root).mayUse).toBe(true);
  expect(isKept(cache)).toBe(false);
});

test('a build that is not finished leaves a note that nothing is to be used', () => {
  const { root, cache } = afterABuild();
  claimDrawnPages(cache, root);
  claimDrawnPages(cache, root);
  expect(isKept(cache)).toBe(false);
});

test('while another build draws, its pages are neither used nor touched', () => {
  const { root, cache, note } = afterABuild();
  const words = JSON.stringify({ pid: process.ppid });
  writeFileSync(note, words);
  const drawn = claimDrawnPages(cache, root);
  drawn.finish();
  expect(drawn.mayUse).toBe(false);
  expect(isKept(cache)).toBe(true);
  expect(readFileSync(note, 'utf8')).toBe(words);
});
