import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fingerprintOf, isCurrent, recordBuild } from '#commands/fingerprint.ts';
import { aFolder } from './site-folder.ts';

const FILES = {
  'content/plans/2026/index.mdx': 'kế hoạch',
  'src/pages/index.astro': '<h1>x</h1>',
  'public/robots.txt': 'User-agent: *',
  'public/.well-known/security.txt': 'Contact: x',
  'package-lock.json': '{}',
  'dist/index.html': 'built',
  'README.md': 'read me',
};

beforeEach(() => {
  vi.stubEnv('BUILD_DATE', '2026-11-23');
  vi.stubEnv('SITE_ADDRESS', 'https://a.vn');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** A project whose dist/ was built from what it holds now. */
function aBuiltProject(): { root: string; dist: string } {
  const root = aFolder(FILES);
  const dist = join(root, 'dist');
  recordBuild(root, dist, fingerprintOf(root));
  return { root, dist };
}

test('a build of unchanged inputs is current', () => {
  const { root, dist } = aBuiltProject();
  expect(isCurrent(root, dist)).toBe(true);
});

test.each([
  'content/plans/2026/index.mdx',
  'content/tasks/nv-001.mdx',
  'src/pages/index.astro',
  'public/robots.txt',
  'public/.well-known/security.txt',
  'package-lock.json',
])('a build is old when %s is written or changed', (file) => {
  const { root, dist } = aBuiltProject();
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), 'changed');
  expect(isCurrent(root, dist)).toBe(false);
});

test('a build is old when a file is removed or renamed', () => {
  const removed = aBuiltProject();
  rmSync(join(removed.root, 'public/robots.txt'));
  expect(isCurrent(removed.root, removed.dist)).toBe(false);

  const renamed = aBuiltProject();
  renameSync(join(renamed.root, 'public/robots.txt'), join(renamed.root, 'public/robot.txt'));
  expect(isCurrent(renamed.root, renamed.dist)).toBe(false);
});

test('a build is old on another day and for another address', () => {
  const { root, dist } = aBuiltProject();
  vi.stubEnv('BUILD_DATE', '2026-11-24');
  expect(isCurrent(root, dist)).toBe(false);
  vi.stubEnv('BUILD_DATE', '2026-11-23');
  vi.stubEnv('SITE_ADDRESS', 'https://b.vn');
  expect(isCurrent(root, dist)).toBe(false);
});

test('what a build is not made from does not make it old', () => {
  const { root, dist } = aBuiltProject();
  writeFileSync(join(root, 'README.md'), 'changed');
  expect(isCurrent(root, dist)).toBe(true);
});

test('a dist that something else wrote is not trusted', () => {
  const replaced = aBuiltProject();
  rmSync(replaced.dist, { recursive: true });
  expect(isCurrent(replaced.root, replaced.dist)).toBe(false);
  mkdirSync(replaced.dist);
  expect(isCurrent(replaced.root, replaced.dist)).toBe(false);
});
