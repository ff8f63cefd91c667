import { expect, test } from 'vitest';
import { dayInVietnam } from '#domain/date.ts';

test.each([
  ['2026-11-28T16:59:59.999Z', '2026-11-28'],
  ['2026-11-28T17:00:00Z', '2026-11-29'],
  ['2026-12-31T20:00:00Z', '2027-01-01'],
  ['2028-02-28T18:00:00Z', '2028-02-29'],
])('at %s it is %s in Vietnam', (instant, day) => {
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  expect(dayInVietnam(new Date(instant))).toBe(day);
  expect(calendar.format(new Date(instant))).toBe(day);
});
