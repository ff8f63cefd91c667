import { expect, it } from 'vitest';
import {
  encodePostings,
  NumberReader,
  pushNumber,
  readPostings,
  toPosting,
} from '#search/postings.ts';
import { readShard, writeShard } from '#search/word-shard.ts';

it.each([0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 40])(
  '%i is read as it was written',
  (number) => {
    const bytes: number[] = [];
    pushNumber(bytes, number);
    pushNumber(bytes, 5);
    const reader = new NumberReader(Uint8Array.from(bytes));
    expect([reader.next(), reader.next(), reader.isDone]).toEqual([number, 5, true]);
  },
);

it('pages and weights come back in order', () => {
  const pages: [number, number][] = [
    [0, 7],
    [1, 0],
    [400, 3],
    [90_000, 4],
  ];
  const bytes = encodePostings(pages.map(([page, weight]) => toPosting(page, weight)));
  const read: [number, number][] = [];
  readPostings(Uint8Array.from(bytes), (page, weight) => read.push([page, weight]));
  expect(read).toEqual(pages);
});

it('a term on every page takes a byte a page', () => {
  const postings = Array.from({ length: 5000 }, (_, page) => toPosting(page, 1));
  expect(encodePostings(postings)).toHaveLength(5000);
});

it('forms that differ in their marks only stand under one key', () => {
  const shard = readShard(
    writeShard([
      { form: 'xa', postings: [8] },
      { form: 'xa\u0303', postings: [16, 8] },
      { form: 'xa\u0303_đa\u0302t', postings: [] },
    ]),
  );
  expect([...shard.keys()]).toEqual(['xa', 'xa_dat']);
  expect(shard.get('xa')?.map(({ form, postings }) => [form, [...postings]])).toEqual([
    ['xa', [8]],
    ['xa\u0303', [16, 8]],
  ]);
});
