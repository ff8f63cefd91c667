import { expect, it } from 'vitest';
import { firstLetter, titlesIndex } from '#search/titles-index.ts';
import { realLibrary } from '../builders.ts';

it.each([
  ['Ứng dụng', 'Ư'],
  ['đối thoại', 'Đ'],
  ['Ấp', 'Â'],
  ['ổn định', 'Ô'],
  ['Quy Nhơn', 'Q'],
  ['4C', '0–9'],
])('%s stands under %s', (title, letter) => {
  expect(firstLetter(title)).toBe(letter);
});

it('every thing of the site stands once, letters and titles in Vietnamese order', () => {
  const library = realLibrary();
  const { clauses, tasks, documents, stories, agencies, communes, terms, guides, plans } = library;
  const letters = titlesIndex(library);
  const names = letters.map(({ letter }) => letter);
  expect(names.indexOf('D')).toBeLessThan(names.indexOf('Đ'));
  expect(names.indexOf('Đ')).toBeLessThan(names.indexOf('G'));
  expect(new Set(names).size).toBe(names.length);
  const entries = letters.flatMap((group) => group.entries);
  const things = [clauses, tasks, documents, stories, agencies, communes, terms, guides, plans];
  // And the page that publishes how statuses are computed.
  expect(entries).toHaveLength(things.reduce((sum, { length }) => sum + length, 0) + 1);
  expect(new Set(entries.map(({ href }) => href)).size).toBe(entries.length);
  expect(entries.find(({ title }) => title === 'HTX')).toMatchObject({
    aliases: ['hợp tác xã'],
    kind: 'Thuật ngữ',
    href: '/thuat-ngu/#htx',
  });
});
