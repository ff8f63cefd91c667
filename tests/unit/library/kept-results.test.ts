import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KeptResults } from '#library/kept-results.ts';
import { aFolder } from '../commands/site-folder.ts';

const BYTES = Buffer.from('một');

test('a result is given back to the next build; an unknown one is not there', () => {
  const folder = aFolder({});
  new KeptResults(folder).keep('khóa', BYTES);
  const next = new KeptResults(folder);
  expect(next.get('khóa')).toEqual(BYTES);
  expect(next.get('khác')).toBeUndefined();
});

test('what nobody asked for goes', () => {
  const folder = aFolder({});
  const first = new KeptResults(folder);
  for (const key of ['đã hỏi', 'thừa']) first.keep(key, BYTES);
  const next = new KeptResults(folder);
  next.get('đã hỏi');
  next.forgetUnused();
  expect(readdirSync(folder)).toEqual(['đã hỏi']);
});
