import { addDays, type Day } from '#domain/date.ts';
import { monthEnd, ROMAN_QUARTERS } from '#domain/period.ts';
import type { Column } from './columns.ts';

/** A calendar month: "2026-11". */
export type Month = string;

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** Every month from one to another, both included; none when the second is earlier. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = monthOf(addDays(lastDayOf(month), 1)))
    months.push(month);
  return months;
}

export function lastDayOf(month: Month): Day {
  const [year, number] = month.split('-').map(Number);
  return monthEnd(year ?? 0, number ?? 0);
}

/** A month below the axis; its quarter says the year where that is not the plan's. */
export function columnOf(month: Month, planYear: number): Column {
  const [year, number = 1] = month.split('-').map(Number);
  const quarter = ROMAN_QUARTERS[Math.ceil(number / 3) - 1] ?? '';
  return { month: String(number), quarter: year === planYear ? quarter : `${quarter}/${year}` };
}
