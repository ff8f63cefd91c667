import { expect, it } from 'vitest';
import {
  comparePeriods,
  periodCovering,
  periodEnd,
  periodLabel,
  periodStart,
  quarterOf,
} from '#domain/period.ts';

it.each([
  ['2026-Q2', 'quý II/2026', '2026-06-30'],
  ['2026-Q4', 'quý IV/2026', '2026-12-31'],
  ['2026-02', 'tháng 2/2026', '2026-02-28'],
  ['2028-02', 'tháng 2/2028', '2028-02-29'],
  ['2026-H1', '6 tháng đầu năm 2026', '2026-06-30'],
  ['2026-H2', '6 tháng cuối năm 2026', '2026-12-31'],
  ['2026-9M', '9 tháng năm 2026', '2026-09-30'],
  ['2026', 'năm 2026', '2026-12-31'],
])('the period %s is called "%s" and ends on %s', (period, label, end) => {
  expect(periodLabel(period)).toBe(label);
  expect(periodEnd(period)).toBe(end);
});

it.each(['2026-Q5', '2026-13', 'quý II', '26-Q1', '2026-'])('"%s" is no period', (period) => {
  expect(() => periodLabel(period)).toThrow(RangeError);
});

it('periods stand in the order in which they end, a month before the quarter it closes', () => {
  const periods = ['2026', '2026-Q1', '2026-H1', '2026-9M', '2026-03', '2026-Q4'];
  expect(periods.toSorted(comparePeriods)).toEqual([
    '2026-03',
    '2026-Q1',
    '2026-H1',
    '2026-9M',
    '2026-Q4',
    '2026',
  ]);
});

it.each([
  ['2026-Q2', '2026-04-01'],
  ['2026-Q4', '2026-10-01'],
  ['2026-02', '2026-02-01'],
  ['2026-H1', '2026-01-01'],
  ['2026-H2', '2026-07-01'],
  ['2026-9M', '2026-01-01'],
  ['2026', '2026-01-01'],
])('the period %s starts on %s', (period, start) => {
  expect(periodStart(period)).toBe(start);
});

it('a day is covered by the shortest period that has it, if any has', () => {
  const periods = ['2026', '2026-Q2', '2026-H1', '2026-06'];
  expect(periodCovering('2026-06-30', periods)).toBe('2026-06');
  expect(periodCovering('2026-04-01', periods)).toBe('2026-Q2');
  expect(periodCovering('2026-01-01', periods)).toBe('2026-H1');
  expect(periodCovering('2026-07-01', periods)).toBe('2026');
  expect(periodCovering('2025-12-31', periods)).toBeUndefined();
});

it('a day falls in the quarter its month belongs to', () => {
  const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'];
  expect(days.map(quarterOf)).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']);
});
