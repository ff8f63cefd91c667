import { dayInVietnam, latestDay, type Day } from '#domain/date.ts';

/** Today in Vietnam, or the day given in `BUILD_DATE` (YYYY-MM-DD) so that a build can be repeated. */
export function today(now = new Date()): Day {
  const given = process.env['BUILD_DATE'];
  if (given === undefined || given === '') return dayInVietnam(now);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given)) {
    throw new Error(`BUILD_DATE="${given}" không đúng dạng năm-tháng-ngày, ví dụ 2026-11-23.`);
  }
  return given;
}

/** Today by the calendar or the day given in `BUILD_DATE`, whichever is later: what is dated after it is still to come. */
export function newestToday(now = new Date()): Day {
  return latestDay([dayInVietnam(now), today(now)]);
}
