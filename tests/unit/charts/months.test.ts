import { expect, it } from 'vitest';
import { columnOf, lastDayOf, monthsBetween } from '#charts/months.ts';

it('months run from one to another over the end of a year', () => {
  expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2026-11', '2026-11')).toEqual(['2026-11']);
  expect(monthsBetween('2026-11', '2026-10')).toEqual([]);
  expect(lastDayOf('2028-02')).toBe('2028-02-29');
});

it('a column names its month and quarter, and the year only where it is not the plan’s', () => {
  expect(columnOf('2026-03', 2026)).toEqual({ month: '3', quarter: 'I' });
  expect(columnOf('2026-10', 2026)).toEqual({ month: '10', quarter: 'IV' });
  expect(columnOf('2027-01', 2026)).toEqual({ month: '1', quarter: 'I/2027' });
});
