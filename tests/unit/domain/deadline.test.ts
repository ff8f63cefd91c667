import { expect, test } from 'vitest';
import { readDeadline } from '#domain/deadline.ts';

test.each([
  ['Quý III/2026', '2026-09-30'],
  ['Quý 3 năm 2026', '2026-09-30'],
  ['Quý II', '2026-06-30'],
  ['quý IV-2026', '2026-12-31'],
  ['Quý II, Quý III/2026', '2026-09-30'],
  ['Từ quý I đến quý II/2027', '2027-06-30'],
  ['30/6/2026', '2026-06-30'],
  ['30.6.26', '2026-06-30'],
  ['30/6', '2026-06-30'],
  ['ngày 30 tháng 6 năm 2026', '2026-06-30'],
  ['Đến ngày 15/10/2026', '2026-10-15'],
  ['chậm nhất ngày 15/10/2026', '2026-10-15'],
  ['trước ngày 15/10/2026', '2026-10-14'],
  ['Trước tháng 10/2026', '2026-09-30'],
  ['tháng 9/2026', '2026-09-30'],
  ['Tháng 2', '2026-02-28'],
  ['9/2026', '2026-09-30'],
  ['Tháng 7 - tháng 9/2026', '2026-09-30'],
  ['cuối tháng 9/2026', '2026-09-30'],
  ['6 tháng đầu năm 2026', '2026-06-30'],
  ['6 tháng cuối năm', '2026-12-31'],
  ['9 tháng năm 2026', '2026-09-30'],
  ['cuối năm 2026', '2026-12-31'],
  ['Trong năm 2026', '2026-12-31'],
  ['năm 2026', '2026-12-31'],
  ['Cả năm', '2026-12-31'],
  ['2026-2030', '2030-12-31'],
  ['Giai đoạn 2026–2030', '2030-12-31'],
])('"%s" ends on %s', (words, dueOn) => {
  expect(readDeadline(words, 2026)).toEqual({ dueOn });
});

test.each([
  'Hằng năm',
  'hàng quý',
  'Thường xuyên',
  'Định kỳ 6 tháng',
  'Thường xuyên, trong năm 2026',
])('"%s" names a rhythm, so it has no last day on purpose', (words) => {
  expect(readDeadline(words, 2026)).toBe('recurring');
});

test.each([
  '31/6/2026',
  'Tháng 13/2026',
  'Tuần 2 tháng 9/2026',
  'Đầu quý III',
  'Theo kế hoạch riêng',
  'x',
])('"%s" is left for a person to say', (words) => {
  expect(readDeadline(words, 2026)).toBe('unreadable');
});
