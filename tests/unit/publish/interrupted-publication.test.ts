import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { publishRelease } from '#publish/publish-release.ts';
import { openCopy } from '#publish/served-copy.ts';
import { verifyCopy } from '#publish/verify-copy.ts';
import { aFolder } from '../commands/site-folder.ts';
import { aBuiltSite } from './a-site.ts';
import { recordServed } from './record-served.ts';

/** The disk of a process that dies before its n-th change: that change and all later ones never happen. */
const disk = vi.hoisted(() => ({ changes: 0, diesAt: Infinity, died: () => {} }));
vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original();
  const mortal = <Args extends unknown[], Result>(change: (...args: Args) => Promise<Result>) =>
    ((...args: Args) => {
      disk.changes += 1;
      if (disk.changes < disk.diesAt) return change(...args);
      disk.died();
      return new Promise<Result>(() => {});
    }) satisfies typeof change;
  const { copyFile, rename, rm, symlink, utimes, writeFile } = real;
  return {
    ...real,
    copyFile: mortal(copyFile),
    rename: mortal(rename),
    rm: mortal(rm),
    symlink: mortal(symlink),
    utimes: mortal(utimes),
    writeFile: mortal(writeFile),
  };
});
beforeEach(() => {
  Object.assign(disk, { changes: 0, diesAt: Infinity, died: () => {} });
});

/** Publishes until the n-th change of the disk; true when it came to its end before. */
async function publishUntil(built: string, webRoot: string, diesAt: number): Promise<boolean> {
  const death = new Promise<boolean>((resolve) => {
    Object.assign(disk, { changes: 0, diesAt, died: () => resolve(false) });
  });
  const publication = publishRelease({ built, webRoot, keep: 2, record: recordServed });
  const isWhole = await Promise.race([publication.then(() => true), death]);
  Object.assign(disk, { changes: 0, diesAt: Infinity });
  return isWhole;
}

test('a publication interrupted before any change of the disk leaves the old site or the new one, whole', async () => {
  const old = await aBuiltSite({ 'index.html': 'cũ', '_astro/old.js': 'cũ' });
  const next = await aBuiltSite({ 'index.html': 'mới' });
  const start = aFolder({});
  await publishUntil(old, start, Infinity);
  await publishUntil(old, start, Infinity);
  const seen = new Set<string>();
  let isWhole = false;
  for (let diesAt = 1; !isWhole; diesAt += 1) {
    const webRoot = aFolder({});
    await cp(start, webRoot, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    isWhole = await publishUntil(next, webRoot, diesAt);
    const served = openCopy(join(webRoot, 'current'));
    if (served === undefined) throw new Error(`Nothing is served after change ${diesAt}.`);
    expect((await verifyCopy(served)).faults).toEqual([]);
    seen.add((await served.read('index.html'))?.toString() ?? '');
  }
  expect(seen).toEqual(new Set(['cũ', 'mới']));
});
