import { describe, expect, it } from 'vitest';
import {
  capitalize,
  compareVietnamese,
  editDistance,
  fold,
  nearest,
  toSlug,
} from '#domain/vietnamese.ts';

describe('folding', () => {
  it.each([
    ['Đak Đoa', 'dak doa'],
    ['ĐỊNH', 'dinh'],
    ['Ủy ban', 'uy ban'],
    ['hợp tác xã', 'hop tac xa'],
    ['Ia Krêl', 'ia krel'],
    ['a\u0302\u0301', 'a'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('gives decomposed and precomposed text the same key', () => {
    expect(fold('tế'.normalize('NFD'))).toBe(fold('tế'.normalize('NFC')));
  });
});

describe('addresses', () => {
  it.each([
    ['20-NQ/TW', '20-nq-tw'],
    ['340/QĐ-TTg', '340-qd-ttg'],
    ['18/QĐ-BCĐQGKTTT', '18-qd-bcdqgkttt'],
    [' Sở Tài chính ', 'so-tai-chinh'],
  ])('makes %s into %s', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });
});

describe('order', () => {
  it('puts đ after d and numbers by value', () => {
    expect(['đa', 'da', 'e', 'd'].sort(compareVietnamese)).toEqual(['d', 'da', 'đa', 'e']);
    expect(['NV-010', 'NV-009', 'NV-100'].sort(compareVietnamese)).toEqual([
      'NV-009',
      'NV-010',
      'NV-100',
    ]);
  });
});

describe('nearest words', () => {
  it('counts one replaced letter as one edit', () => {
    expect(editDistance('ii-9', 'ii-6')).toBe(1);
  });

  it('offers the closest known words first and nothing far away', () => {
    expect(nearest('ii-9', ['ii-6', 'iii-1', 'so-tai-chinh'])).toEqual(['ii-6', 'iii-1']);
  });
});

it('a capital is given to the first letter only', () => {
  expect(capitalize('về HTX')).toBe('Về HTX');
  expect(capitalize('đề án')).toBe('Đề án');
  expect(capitalize('')).toBe('');
});
