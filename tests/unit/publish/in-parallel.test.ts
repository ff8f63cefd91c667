import { expect, test } from 'vitest';
import { allEnded } from '#library/all-ended.ts';
import { inParallel } from '#publish/in-parallel.ts';

/** A piece of work that ends when it is told to. */
function aPieceOfWork() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { promise, end: resolve, fail: () => reject(new Error('hỏng')) };
}

test('a fault is told once nothing is at work any more', async () => {
  const [one, other] = [aPieceOfWork(), aPieceOfWork()];
  let isTold = false;
  const all = allEnded([one.promise, other.promise]).finally(() => (isTold = true));
  one.fail();
  await new Promise(setImmediate);
  expect(isTold).toBe(false);
  other.end('xong');
  await expect(all).rejects.toThrow('hỏng');
});

test('what all pieces of work give comes in their order', async () => {
  const [one, other] = [aPieceOfWork(), aPieceOfWork()];
  const all = allEnded([one.promise, other.promise]);
  other.end('hai');
  one.end('một');
  expect(await all).toEqual(['một', 'hai']);
});

test('each item is worked on once, some at a time', async () => {
  let atWork = 0;
  let most = 0;
  const done: number[] = [];
  await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    most = Math.max(most, (atWork += 1));
    await new Promise(setImmediate);
    atWork -= 1;
    done.push(item);
  });
  expect(done).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('after a fault no other piece is begun, and those begun are waited for', async () => {
  const slow = aPieceOfWork();
  const seen: string[] = [];
  const all = inParallel(['chậm', 'hỏng', 'sau'], 2, async (item) => {
    seen.push(item);
    if (item === 'hỏng') throw new Error('hỏng');
    seen.push(await slow.promise);
  }).finally(() => seen.push('báo'));
  await new Promise(setImmediate);
  expect(seen).toEqual(['chậm', 'hỏng']);
  slow.end('xong');
  await expect(all).rejects.toThrow('hỏng');
  expect(seen).toEqual(['chậm', 'hỏng', 'xong', 'báo']);
});
