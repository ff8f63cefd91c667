import { describe, expect, test } from 'vitest';
import { toHighlighted } from '#search/highlight-address.ts';
import { findTerms } from '#search/highlight-words.ts';

const found = (text: string, ...terms: string[]) =>
  findTerms(text, terms).map(([start, end]) => text.slice(start, end));

describe('the words a result leads to', () => {
  test.each([
    ['hop tac xa', 'Mỗi Hợp tác xã, hợp tác', ['Hợp tác xã']],
    ['dak doa', 'huyện Đak Đoa cũ', ['Đak Đoa']],
    ['doa', 'đoàn thể, Đak Đoa', ['Đoa']],
    ['uỷ ban', 'Ủy ban nhân dân', ['Ủy ban']],
    ['20-NQ/TW', 'Nghị quyết số 20-NQ/TW ngày', ['20-NQ/TW']],
    ['20 nq tw', 'Nghị quyết số 20-NQ/TW ngày', ['20-NQ/TW']],
    ['chuyển đổi'.normalize('NFD'), 'chuyển đổi số', ['chuyển đổi']],
    ['tác xã', 'hợp tác. Xã Kon Gang', []],
    ['', 'bất cứ gì', []],
    ['.*+?^${}()|[]\\', 'a.b', []],
  ])('"%s" in "%s"', (term, text, expected) => {
    expect(found(text, term)).toEqual(expected);
  });

  test('marks that were typed decide where the text has them', () => {
    expect(found('đường và dương', 'đường')).toEqual(['đường']);
    expect(found('đường và dương', 'duong')).toEqual(['đường', 'dương']);
  });

  test('overlapping terms give one stretch, the longest that begins first', () => {
    expect(found('hợp tác xã yếu kém', 'tác xã', 'hợp tác xã', 'yếu')).toEqual([
      'hợp tác xã',
      'yếu',
    ]);
  });
});

describe('the address of a result', () => {
  test.each([
    ['/van-ban/20-nq-tw/', ['20 nq'], '/van-ban/20-nq-tw/?tu=20+nq'],
    ['/dia-phuong/#xa-23701', ['kon', 'gang'], '/dia-phuong/?tu=kon&tu=gang#xa-23701'],
    ['/tep/a.pdf#page=3', ['htx'], '/tep/a.pdf#page=3'],
    ['/nhiem-vu/', [], '/nhiem-vu/'],
  ])('%s with %j', (href, words, expected) => {
    expect(toHighlighted(href, words)).toBe(expected);
  });

  test('many words do not make an address without end', () => {
    const words = Array.from({ length: 50 }, (_, index) => `từ${index}`);
    expect(toHighlighted('/a/', words).match(/tu=/g)).toHaveLength(8);
  });
});
