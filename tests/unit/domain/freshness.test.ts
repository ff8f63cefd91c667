import { expect, it } from 'vitest';
import { countByFreshness, freshnessOn, reportAgeOn } from '#domain/freshness.ts';
import { aReport, aTask } from '../builders.ts';

const reported = aTask({
  progress: [aReport({ on: '2026-03-31' }), aReport({ on: '2026-06-30' })],
});

it('the age of the information counts from the latest report known on the day', () => {
  expect(reportAgeOn(reported.data, '2026-06-29')).toBe(90);
  expect(reportAgeOn(reported.data, '2026-06-30')).toBe(0);
  expect(reportAgeOn(reported.data, '2026-03-30')).toBeUndefined();
});

it.each([
  ['2026-03-30', 'never'],
  ['2026-06-30', 'recent'],
  ['2026-07-31', 'recent'],
  ['2026-08-01', 'aging'],
  ['2026-09-30', 'aging'],
  ['2026-10-01', 'stale'],
])('on %s the information is %s', (day, freshness) => {
  expect(freshnessOn(reported.data, day)).toBe(freshness);
});

it('freshnesses are counted, those nobody has as none', () => {
  const tasks = [{ freshness: 'never' }, { freshness: 'recent' }, { freshness: 'never' }] as const;
  expect(countByFreshness(tasks)).toEqual({ recent: 1, aging: 0, stale: 0, never: 2 });
});
