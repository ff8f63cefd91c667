import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObjectStore } from '#publish/object-store.ts';
import { publishToStore } from '#publish/publish-to-store.ts';
import { storePlaceOf } from '#publish/store-place.ts';
import { recordServed } from '../unit/publish/record-served.ts';

/**
 * Publishes a built site into a store once and is killed by itself right before its n-th request that changes it;
 * arguments: the built folder, the place, its endpoint, n (0: never, then it prints how many there were).
 */
const [built = '', place = '', endpoint = '', killAt = '0'] = process.argv.slice(2);
let changes = 0;
const send = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const method = input instanceof Request ? input.method : (init?.method ?? 'GET');
  if (method !== 'GET') {
    changes += 1;
    if (changes === Number(killAt)) process.kill(process.pid, 'SIGKILL');
  }
  return send(input, init);
};

const cache = await mkdtemp(join(tmpdir(), 'killed-'));
const store = new ObjectStore(storePlaceOf(place, endpoint, process.env));
await publishToStore({ built, store, cache, record: recordServed });
process.stdout.write(String(changes));
