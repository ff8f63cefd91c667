import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StorePlace } from '#publish/store-place.ts';
import { verifyCopy } from '#publish/verify-copy.ts';
import { startRealStore, type RealStore } from './real-store.ts';
import { aRelease, open, pageOf, publish } from './store-site.ts';

const PROGRAM = fileURLToPath(new URL('store-fixture.ts', import.meta.url));
/** Spread over the whole publication. */
const KILLS = 12;

let real: RealStore;
beforeAll(async () => {
  real = await startRealStore();
}, 60_000);
afterAll(() => real.stop());

/** Publishes in a process of its own, killed before its n-th request that changes the store; its output when it was not. */
async function publishUntil(place: StorePlace, built: string, killAt: number): Promise<string> {
  const { endpoint, bucket, keys } = place;
  const args = [PROGRAM, built, `s3://${bucket}`, endpoint.href, String(killAt)];
  const env = {
    ...process.env,
    AWS_ACCESS_KEY_ID: keys.accessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
  };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  await once(child, 'close');
  expect(child.signalCode).toBe(killAt === 0 ? null : 'SIGKILL');
  return output;
}

test('a publication killed anywhere leaves each page whole with all it names, and the next one goes on', async () => {
  const [old, next] = [await aRelease('a'), await aRelease('b', { 'moi/index.html': pageOf('b') })];
  const trial = await real.newPlace();
  await publish(trial, old);
  const changes = Number(await publishUntil(trial, next, 0));
  const seen = new Set<string>();
  for (let turn = 0; turn < KILLS; turn += 1) {
    const place = await real.newPlace();
    await publish(place, old);
    await publishUntil(place, next, 1 + Math.floor((turn * (changes - 1)) / (KILLS - 1)));
    for (const path of ['', 'nhiem-vu/']) {
      const html = await (await fetch(real.siteOf(place) + path)).text();
      expect([pageOf('a'), pageOf('b')]).toContain(html);
      seen.add(html);
      const [, sheet = ''] = /href="\/([^"]+)"/.exec(html) ?? [];
      expect((await fetch(real.siteOf(place) + sheet)).status).toBe(200);
    }
    await publish(place, next);
    expect((await verifyCopy(open(place))).faults).toEqual([]);
  }
  expect(seen.size).toBe(2);
}, 300_000);
