import { describe, expect, it } from 'vitest';
import { documentKey, findDocumentNumbers } from '#domain/document-number.ts';

const numbersIn = (text: string) => findDocumentNumbers(text).map(({ number }) => number);

describe('document numbers in running text', () => {
  it.each([
    ['Nghị quyết số 20-NQ/TW ngày 16 tháng 6', '20-NQ/TW'],
    ['(sau đây viết tắt là Nghị quyết số 09/NQ-CP);', '09/NQ-CP'],
    ['Quyết định số 340/QĐ-TTg ngày', '340/QĐ-TTg'],
    ['Luật Hợp tác xã số 17/2023/QH15', '17/2023/QH15'],
    ['Thông tư 78/2025/TT-BTC.', '78/2025/TT-BTC'],
    ['Nghị quyết 1664/NQ-UBTVQH15 của', '1664/NQ-UBTVQH15'],
    ['Quyết định 18/QĐ-BCĐQGKTTT', '18/QĐ-BCĐQGKTTT'],
    ['(377/QĐ-BNN-VPĐP, 17/01/2025)', '377/QĐ-BNN-VPĐP'],
  ])('finds the number in "%s"', (text, number) => {
    expect(numbersIn(text)).toEqual([number]);
  });

  it.each([
    'ngày 02/02/2023',
    'giai đoạn 2021-2030',
    'đường 20/7 phường Pleiku',
    'Quyết định số: /QĐ-BCĐ ngày tháng năm 2026',
    'số điện thoại 0269-3824-404',
    'diện tích 1/2 ha',
  ])('finds none in "%s"', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it('covers the kind and "số" before the number, so that the whole name is one link', () => {
    const text = 'theo Nghị quyết số 20-NQ/TW; các';
    const [found] = findDocumentNumbers(text);
    expect(text.slice(found?.start, found?.end)).toBe('Nghị quyết số 20-NQ/TW');
  });

  it('finds every occurrence in order', () => {
    expect(numbersIn('20-NQ/TW, 09/NQ-CP và 20-NQ/TW')).toEqual([
      '20-NQ/TW',
      '09/NQ-CP',
      '20-NQ/TW',
    ]);
  });
});

it('the same number has one key however it is punctuated', () => {
  expect(documentKey('20-NQ/TW')).toBe(documentKey('20/nq-tw'));
});
