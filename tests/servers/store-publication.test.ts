import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECORD_PATH } from '#domain/record.ts';
import { parseRecord } from '#publish/record-file.ts';
import { listFiles, originalOf } from '#publish/site-files.ts';
import { STATE_PATH } from '#publish/store-state.ts';
import { verifyCopy } from '#publish/verify-copy.ts';
import { verifyPublicly } from '#publish/verify-publicly.ts';
import { startRealStore, type RealStore } from './real-store.ts';
import { aRelease, changeState, open, pathsIn, publish } from './store-site.ts';

const DIST = join(process.cwd(), 'dist');

let real: RealStore;
beforeAll(async () => {
  real = await startRealStore();
}, 60_000);
afterAll(() => real.stop());

describe('a site published into a real store', () => {
  test('is read back as its record says, whatever its names and prefix', async () => {
    const place = await real.newPlace('trang công khai/');
    const built = await aRelease('a');
    const report = await publish(place, built);
    const all = new Set(await listFiles(built));
    const plain = [...all].filter((path) => originalOf(path, all) === undefined);
    expect(await pathsIn(place)).toEqual([...plain, STATE_PATH].sort());
    expect(report).toMatchObject({ put: plain.length, same: 0, removed: 0 });
    expect((await verifyCopy(open(place))).faults).toEqual([]);
  });

  test('is served at clean addresses with its types and times to be kept', async () => {
    const place = await real.newPlace('trang/');
    const built = await aRelease('a', { 'tim-kiem/0123abcd/a.bin': 'x', 'du-lieu/a.csv': 'x' });
    const { root } = await publish(place, built);
    const site = real.siteOf(place);
    expect(await verifyPublicly(site, root, 0)).toEqual([]);
    const headersAt = async (path: string) => {
      const { status, headers } = await fetch(site + path);
      return [status, headers.get('content-type'), headers.get('cache-control')];
    };
    const page = 'public, max-age=0, s-maxage=60, must-revalidate';
    const forever = 'public, max-age=31536000, immutable';
    expect(await headersAt('nhiem-vu/')).toEqual([200, 'text/html; charset=utf-8', page]);
    expect(await headersAt('du-lieu/a.csv')).toEqual([200, 'text/csv; charset=utf-8', page]);
    expect(await headersAt('_astro/a.css')).toEqual([200, 'text/css; charset=utf-8', forever]);
    expect(await headersAt('tim-kiem/0123abcd/a.bin')).toEqual([
      200,
      'application/octet-stream',
      forever,
    ]);
    expect(await headersAt(RECORD_PATH)).toEqual([
      200,
      'application/json; charset=utf-8',
      'no-cache',
    ]);
    expect((await headersAt('khong-co/'))[0]).toBe(404);
  });

  test('says so when readers get another release than the store holds', async () => {
    const place = await real.newPlace();
    await publish(place, await aRelease('a'));
    const faults = await verifyPublicly(real.siteOf(place), 'b'.repeat(64), 0);
    expect(faults).toEqual(['Bản ghi vẫn là của bản trước.']);
  });

  test('puts only what changed, keeps last week’s style sheets and removes vanished pages', async () => {
    const place = await real.newPlace();
    await publish(place, await aRelease('a', { 'cu/index.html': 'cũ' }));
    const first = parseRecord(String(await open(place).read(RECORD_PATH)));
    const report = await publish(place, await aRelease('b'));
    // Two pages, the new sheet and the record.
    expect(report).toMatchObject({ put: 4, same: 3, removed: 1 });
    const paths = await pathsIn(place);
    expect(paths).toEqual(expect.arrayContaining(['_astro/a.css', '_astro/b.css']));
    expect(paths).not.toContain('cu/index.html');
    expect(parseRecord(String(await open(place).read(RECORD_PATH)))?.previous).toBe(first?.root);

    await changeState(place, { leftOver: { '_astro/a.css': Date.now() - 8 * 86_400_000 } });
    await publish(place, await aRelease('b'));
    expect(await pathsIn(place)).not.toContain('_astro/a.css');
  });

  test('puts everything again when the rules for headers have changed', async () => {
    const place = await real.newPlace();
    const built = await aRelease('a');
    await publish(place, built);
    await changeState(place, { headers: 'older rules' });
    expect(await publish(place, built)).toMatchObject({ same: 0 });
  });

  test('mends an object that someone changed in the store', async () => {
    const place = await real.newPlace();
    const built = await aRelease('a');
    await publish(place, built);
    await open(place).put('nhiem-vu/index.html', Buffer.from('<p>Đã xong</p>'), {});
    expect((await verifyCopy(open(place))).faults).toEqual([
      'Tệp khác bản ghi: nhiem-vu/index.html',
    ]);
    await publish(place, built);
    expect((await verifyCopy(open(place))).faults).toEqual([]);
  });

  test('leaves what others keep in the same bucket alone', async () => {
    const place = await real.newPlace();
    await open(place).put('cua-nguoi-khac.txt', Buffer.from('x'), {});
    await publish(place, await aRelease('a'));
    await publish(place, await aRelease('b'));
    expect(await pathsIn(place)).toContain('cua-nguoi-khac.txt');
  });

  test('is the whole built site', async () => {
    const place = await real.newPlace();
    const { root, put } = await publish(place, DIST);
    expect(put).toBeGreaterThan(300);
    expect(await verifyPublicly(real.siteOf(place), root, 0)).toEqual([]);
  }, 120_000);
});
