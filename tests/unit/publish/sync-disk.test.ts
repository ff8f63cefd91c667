import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { publishRelease } from '#publish/publish-release.ts';
import { listFiles } from '#publish/site-files.ts';
import { aFolder } from '../commands/site-folder.ts';
import { aBuiltSite } from './a-site.ts';
import { recordServed } from './record-served.ts';

/** What reached the disk for certain and which names changed, in order. */
const disk = vi.hoisted(() => ({ events: new Array<string>() }));
vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original();
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      const sync = handle.sync.bind(handle);
      handle.sync = () => {
        disk.events.push(`sync ${String(args[0])}`);
        return sync();
      };
      return handle;
    },
    rename: (...args: Parameters<typeof real.rename>) => {
      disk.events.push(`rename ${String(args[1])}`);
      return real.rename(...args);
    },
  };
});
beforeEach(() => {
  disk.events.length = 0;
});

test('every file and folder of a release is on the disk before it is served, and so is the switch after it', async () => {
  const webRoot = aFolder({});
  await publishRelease({ built: await aBuiltSite(), webRoot, keep: 2, record: recordServed });
  const events = disk.events.map((event) =>
    event.replace(webRoot, '').replace(/\.next-\d+/, 'next'),
  );
  const served = join(webRoot, 'current');
  const files = await listFiles(served);
  const named = events.findIndex((event) => /^rename \/releases\/\d/.test(event));
  const synced = new Set(events.slice(0, named));
  expect(readFileSync(join(served, 'index.html'), 'utf8')).toContain('Trang đầu');
  for (const path of [...files, 'nhiem-vu', '.well-known', 'du-lieu', '_astro']) {
    expect(synced).toContain(`sync /releases/next/${relative('.', path)}`);
  }
  expect(synced).toContain('sync /releases/next');
  expect(events.slice(named + 1)).toEqual(['sync /releases', 'rename /current', 'sync ']);
});
