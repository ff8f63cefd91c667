import { addDays, type Day } from '#domain/date.ts';

const DAY_TEXT =
  /^(?:ngày\s*)?(?<date>\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(?<month>\d{1,2})\s*(?:(?:[/.-]|\s+năm\s+)\s*(?<year>\d{4}|\d{2}))$/iu;
const DAY_WITHOUT_YEAR =
  /^(?:ngày\s*)?(?<date>\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(?<month>\d{1,2})$/iu;
const ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+Z?)?$/;

/**
 * The day some words name as people here write it: "30/6/2026", "30.6.26", "ngày 30 tháng 6 năm 2026", "2026-06-30";
 * "30/6" takes the year given. Undefined when they name none, or one that does not exist.
 */
export function toDay(text: string, year?: number): Day | undefined {
  const iso = ISO_DAY.exec(text)?.[1];
  if (iso !== undefined) return isDay(iso) ? iso : undefined;
  const groups = DAY_TEXT.exec(text)?.groups;
  if (groups !== undefined) return dayOf(groups, fullYear(groups['year'] ?? ''));
  const short = DAY_WITHOUT_YEAR.exec(text)?.groups;
  return short === undefined || year === undefined ? undefined : dayOf(short, year);
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function dayOf(groups: Partial<Record<string, string>>, year: number): Day | undefined {
  const pad = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const day = `${year}-${pad(groups['month'])}-${pad(groups['date'])}`;
  return isDay(day) ? day : undefined;
}

/** Whether a text in the form of a day is on the calendar: "2026-02-30" is not. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

/** Serial numbers between these are days of 2000 to 2099 when a column of days holds plain numbers. */
const FIRST_LIKELY_SERIAL = 36_526;
const LAST_LIKELY_SERIAL = 73_050;

/**
 * The day of a spreadsheet's serial number: 46203 → "2026-06-30". Time of day is dropped, and no time zone is
 * involved. Undefined where the spreadsheet has no such day.
 */
export function serialToDay(serial: number, isFrom1904 = false): Day | undefined {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < 0 || whole > 2_958_465) return undefined;
  if (isFrom1904) return addDays('1904-01-01', whole);
  // Spreadsheets keep a 29 February 1900 that never was, as serial 60.
  if (whole === 0 || whole === 60) return undefined;
  return addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole);
}

/** Whether a plain number may well be a day whose cell lost its format. */
export function isLikelySerial(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_LIKELY_SERIAL && value <= LAST_LIKELY_SERIAL;
}
