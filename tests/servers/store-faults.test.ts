import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { RECORD_PATH, sha256, type PublicRecord } from '#domain/record.ts';
import { STATE_PATH } from '#publish/store-state.ts';
import { verifyCopy } from '#publish/verify-copy.ts';
import { refusalOf } from '../unit/publish/refusal-of.ts';
import { startRealStore, type RealStore } from './real-store.ts';
import { aRelease, homeIn, open, pageOf, publish } from './store-site.ts';
import { aWatchedLine } from './watched-line.ts';

const STORY = { id: 'story a', name: 'câu chuyện HTX A', sha256: 'a'.repeat(64), notes: [] };

let real: RealStore;
beforeAll(async () => {
  real = await startRealStore();
}, 60_000);
afterAll(() => real.stop());

describe('on the line to the store', () => {
  async function watched() {
    const place = await real.newPlace();
    const line = await aWatchedLine(real.endpoint);
    onTestFinished(() => line.close());
    return { place: { ...place, endpoint: new URL(line.address) }, line };
  }

  test('files arrive before the pages that name them, the record after all, and only then things go', async () => {
    const { place, line } = await watched();
    await publish(place, await aRelease('a', { 'cu/index.html': 'cũ' }));
    line.changes.length = 0;
    const more = {
      'moi/index.html': 'mới',
      'tim-kiem/muc-luc.json': '{}',
      'tim-kiem/0123abcd/a.bin': 'x',
    };
    await publish(place, await aRelease('b', more));
    const at = (change: string) => {
      const found = line.changes.indexOf(change.replace('/', `/${place.bucket}/`));
      expect([change, found]).not.toEqual([change, -1]);
      return found;
    };
    const order = [
      `PUT /${STATE_PATH}`,
      'PUT /_astro/b.css',
      'PUT /moi/index.html',
      'PUT /nhiem-vu/index.html',
      'PUT /index.html',
      'PUT /tim-kiem/muc-luc.json',
      `PUT /${RECORD_PATH}`,
      'DELETE /cu/index.html',
    ].map(at);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(at('PUT /tim-kiem/0123abcd/a.bin')).toBeLessThan(at('PUT /moi/index.html'));
  });

  test('busy answers and broken connections are tried again', async () => {
    const { place, line } = await watched();
    const troubles = new Map<string, number>();
    line.fateOf = (change) => {
      const turn = (troubles.get(change) ?? 0) + 1;
      troubles.set(change, turn);
      if (turn === 1) return 'refused';
      return turn === 2 ? 'cut' : 'passes';
    };
    await publish(place, await aRelease('a'));
    expect((await verifyCopy(open(place))).faults).toEqual([]);
  });

  test('a store that stays away leaves a sentence, and the next publication goes on from there', async () => {
    const { place, line } = await watched();
    await publish(place, await aRelease('a'));
    line.fateOf = (change) =>
      change.startsWith('PUT') && change.endsWith('/nhiem-vu/index.html') ? 'cut' : 'passes';
    const next = await aRelease('b');
    expect(await refusalOf(publish(place, next))).toContain('Không nói chuyện được với kho');
    expect(await homeIn(place)).toBe(pageOf('a'));
    line.fateOf = () => 'passes';
    expect(await publish(place, next)).toMatchObject({ put: 3 });
    expect((await verifyCopy(open(place))).faults).toEqual([]);
  });

  test('a body that was damaged on the way is refused by the store itself', async () => {
    const place = await real.newPlace();
    const { endpoint, bucket, keys, region } = place;
    const client = new AwsClient({ ...keys, region, service: 's3' });
    const signed = await client.sign(new URL(`${bucket}/a.txt`, endpoint), {
      method: 'PUT',
      headers: { 'x-amz-content-sha256': await sha256('lời thật') },
    });
    const answer = await fetch(signed.url, {
      method: 'PUT',
      headers: signed.headers,
      body: 'lời giả',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await open(place).read('a.txt')).toBeUndefined();
  });
});

describe('nothing at all is put when', () => {
  /** A place that serves release "a" and what it held. */
  async function served(record: Partial<PublicRecord> = {}) {
    const place = await real.newPlace();
    await publish(place, await aRelease('a'), record);
    return { place, held: await open(place).objects() };
  }

  test('a built file was cut short', async () => {
    const { place, held } = await served();
    const built = await aRelease('b');
    truncateSync(join(built, 'index.html'), 10);
    expect(await refusalOf(publish(place, built))).toContain('Tệp khác bản ghi: index.html');
    expect(await open(place).objects()).toEqual(held);
  });

  test('a story was rewritten in silence, or the clock has gone back', async () => {
    const { place, held } = await served({ entries: [STORY] });
    const built = await aRelease('b');
    const entries = [{ ...STORY, sha256: 'b'.repeat(64) }];
    expect(await refusalOf(publish(place, built, { entries }))).toContain(
      'bị sửa mà không có ghi chú',
    );
    expect(
      await refusalOf(publish(place, built, { builtOn: '2020-01-01', entries: [STORY] })),
    ).toContain('Đồng hồ máy');
    expect(await open(place).objects()).toEqual(held);
  });

  test('the record there cannot be read', async () => {
    const { place } = await served();
    await open(place).put(RECORD_PATH, Buffer.from('{"format"'), {});
    expect(await refusalOf(publish(place, await aRelease('b')))).toContain(
      'bản ghi không đọc được',
    );
    expect(await homeIn(place)).toBe(pageOf('a'));
  });

  test('the place holds files of someone else under the same names', async () => {
    const place = await real.newPlace();
    await open(place).put('index.html', Buffer.from('trang khác'), {});
    expect(await refusalOf(publish(place, await aRelease('a')))).toContain(
      'Kho đã có tệp "index.html"',
    );
    expect(await homeIn(place)).toBe('trang khác');
  });

  test.each([
    [{ keys: { accessKeyId: 'test:tester', secretAccessKey: 'sai' } }, 'Kho không nhận chữ ký'],
    [{ bucket: 'khong-co-kho-nay' }, 'Không có kho này'],
    [{ endpoint: new URL('http://127.0.0.1:9/') }, 'Không nói chuyện được với kho 127.0.0.1:9'],
  ])('the store refuses %j', async (wrong, sentence) => {
    const place = { ...(await real.newPlace()), ...wrong };
    expect(await refusalOf(publish(place, await aRelease('a')))).toContain(sentence);
  });

  test('the clock of this machine is an hour off', async () => {
    const place = await real.newPlace();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    expect(await refusalOf(open(place).objects())).toContain('Đồng hồ máy này lệch');
  });
});
