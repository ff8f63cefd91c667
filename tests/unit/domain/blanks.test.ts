import { expect, test } from 'vitest';
import { withBlanks } from '#domain/blanks.ts';

const LINE = '(Ban hành kèm theo Quyết định số: /QĐ-BCĐ ngày tháng năm 2026';

test('a line is parted where its number, day and month are not written yet, and keeps every letter', () => {
  const parts = withBlanks(LINE);
  expect(parts).toEqual([
    '(Ban hành kèm theo Quyết định số: ',
    '/QĐ-BCĐ ngày ',
    'tháng ',
    'năm 2026',
  ]);
  expect(parts.join('')).toBe(LINE);
});

test('a line whose number and date are written has no blank', () => {
  const line = 'Quyết định số: 12/QĐ-BCĐ ngày 05 tháng 12 năm 2026';
  expect(withBlanks(line)).toEqual([line]);
});
