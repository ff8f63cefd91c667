import { expect, test } from 'vitest';
import { untilShown } from '#commands/cms/until-shown.ts';

/** A page by how often it was looked at and its files written again; what has been waited is counted, not waited. */
function aPage(state: (looks: number, rewrites: number) => string | undefined) {
  const seen = { looks: 0, rewrites: 0, waited: 0 };
  return {
    seen,
    page: () => Promise.resolve(state(++seen.looks, seen.rewrites)),
    rewrite: () => {
      seen.rewrites += 1;
      return Promise.resolve();
    },
    pause: (milliseconds: number) => {
      seen.waited += milliseconds;
      return Promise.resolve();
    },
  };
}

test('a page is shown once it is other than it was', async () => {
  const page = aPage((looks) => (looks < 5 ? 'cũ' : 'mới'));
  expect(await untilShown('cũ', page)).toBe(true);
  expect(page.seen).toEqual({ looks: 5, rewrites: 0, waited: 400 });
});

test('files that were not noticed are written again', async () => {
  const page = aPage((_looks, rewrites) => (rewrites > 0 ? 'mới' : undefined));
  expect(await untilShown(undefined, page)).toBe(true);
  expect(page.seen.rewrites).toBe(1);
});

test('a page that stays the same has nothing new to show, after eight seconds', async () => {
  const page = aPage(() => 'cũ');
  expect(await untilShown('cũ', page)).toBe(true);
  expect(page.seen.waited).toBe(7900);
});

test('a page that is not there is given a minute', async () => {
  const slow = aPage((looks) => (looks < 590 ? undefined : 'mới'));
  expect(await untilShown(undefined, slow)).toBe(true);
  const never = aPage(() => undefined);
  expect(await untilShown(undefined, never)).toBe(false);
  expect(never.seen.waited).toBe(59_900);
});

test('the time a page is away does not count as time it stays the same', async () => {
  const page = aPage((looks) => (looks < 200 ? undefined : looks < 230 ? 'cũ' : 'mới'));
  expect(await untilShown('cũ', page)).toBe(true);
  expect(page.seen.looks).toBe(230);
});
