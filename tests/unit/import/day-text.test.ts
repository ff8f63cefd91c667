import { expect, test } from 'vitest';
import { isLikelySerial, serialToDay, toDay } from '#import/office/day-text.ts';

test.each([
  ['30/6/2026', '2026-06-30'],
  ['30.6.26', '2026-06-30'],
  ['30-06-2026', '2026-06-30'],
  ['2026-06-30', '2026-06-30'],
  ['2026-06-30T00:00:00', '2026-06-30'],
  ['ngày 30 tháng 6 năm 2026', '2026-06-30'],
  ['30/6', '2026-06-30'],
  ['31/6/2026', undefined],
  ['29/2/2026', undefined],
  ['6/2026', undefined],
  ['Quý II', undefined],
])('"%s" is %s in 2026', (text, day) => {
  expect(toDay(text, 2026)).toBe(day);
});

test('a day without its year is no day when no year is given', () => {
  expect(toDay('30/6')).toBeUndefined();
});

test('serial 60 is a day that never was', () => {
  expect(serialToDay(60)).toBeUndefined();
});

test('46203 may be a day, 35 may not', () => {
  expect(isLikelySerial(46203)).toBe(true);
  expect(isLikelySerial(35)).toBe(false);
});
