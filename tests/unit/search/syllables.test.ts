import { describe, expect, it } from 'vitest';
import { foldWord, isSyllable, toMarks, wordsOf } from '#search/syllables.ts';

describe('folding', () => {
  it.each([
    ['Đak Đoa', 'dak doa'],
    ['định', 'dinh'],
    ['định'.normalize('NFD'), 'dinh'],
    ['ƯƠNG', 'uong'],
    ['Ðức', 'duc'],
    ['Ɖức', 'duc'],
    ['ƀơr', 'bor'],
    ['Pơ̆ng ĕ č ñ', 'pong e c n'],
  ])('%s folds to %s', (text, expected) => {
    expect(foldWord(text)).toBe(expected);
  });
});

describe('words', () => {
  it.each([
    ['20-NQ/TW', ['20', 'NQ', 'TW']],
    ['hợp tác, xã.', ['hợp', 'tác', 'xã']],
    ['GD&ĐT', ['GD', 'ĐT']],
    ['  ', []],
    ['🌾', []],
  ])('%s', (text, expected) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(expected);
  });

  it('offsets lead back to the text', () => {
    const text = 'Xã Đak Đoa'.normalize('NFC');
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Xã',
      'Đak',
      'Đoa',
    ]);
  });
});

describe('the place of the tone', () => {
  it.each([
    ['hoà', 'hòa'],
    ['uỷ', 'ủy'],
    ['thuý', 'thúy'],
    ['khoẻ', 'khỏe'],
    ['Hoá', 'Hóa'],
  ])('%s and %s are one word', (old, modern) => {
    expect(toMarks(old)).toBe(toMarks(modern));
  });

  it('other marks make another word', () => {
    expect(toMarks('đường')).not.toBe(toMarks('dương'));
    expect(toMarks('xã')).not.toBe(toMarks('xả'));
  });
});

it.each([
  ['nghieng', true],
  ['quy', true],
  ['htx', false],
  ['ocop', false],
  ['tu', true],
])('%s as a syllable: %s', (key, expected) => {
  expect(isSyllable(key)).toBe(expected);
});
