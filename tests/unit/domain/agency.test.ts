import { expect, it } from 'vitest';
import { shortNameOf } from '#domain/agency.ts';
import { realLibrary } from '../builders.ts';

it('a long name gives way to the first of the other names that is short', () => {
  const name = 'Chủ tịch Ủy ban nhân dân các xã, phường';
  expect(shortNameOf({ name, aliases: ['Chủ tịch UBND xã, phường', 'UBND xã'] })).toBe(
    'Chủ tịch UBND xã, phường',
  );
  expect(shortNameOf({ name, aliases: [] })).toBe(name);
  expect(shortNameOf({ name: 'Sở Y tế', aliases: ['SYT'] })).toBe('Sở Y tế');
});

it('every agency of the real content has a short name of its own', () => {
  const names = realLibrary().agencies.map(shortNameOf);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name.length, name).toBeLessThanOrEqual(31);
});
