import type { Day } from './date.ts';

/** A reporting period (kỳ báo cáo): "2026", "2026-H1", "2026-9M", "2026-Q2" or "2026-06"; plain text order is not calendar order. */
export type Period = string;

export const PERIOD_PATTERN =
  /^(?<year>\d{4})(?:-(?:(?<half>H[12])|(?<nine>9M)|Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?$/;

export const ROMAN_QUARTERS = ['I', 'II', 'III', 'IV'] as const;

/** "2026-Q2" → "quý II/2026", "2026-H1" → "6 tháng đầu năm 2026". */
export function periodLabel(period: Period): string {
  const { year = '', half, nine, quarter, month } = partsOf(period);
  if (half !== undefined) return `6 tháng ${half === 'H1' ? 'đầu' : 'cuối'} năm ${year}`;
  if (nine !== undefined) return `9 tháng năm ${year}`;
  if (quarter !== undefined) return `quý ${ROMAN_QUARTERS[Number(quarter) - 1] ?? quarter}/${year}`;
  if (month !== undefined) return `tháng ${Number(month)}/${year}`;
  return `năm ${year}`;
}

/** The last day a period covers: "2026-Q2" → "2026-06-30". */
export function periodEnd(period: Period): Day {
  const { year = '', half, nine, quarter, month } = partsOf(period);
  const last = month ?? (quarter && Number(quarter) * 3) ?? (nine && 9) ?? (half === 'H1' ? 6 : 12);
  return monthEnd(Number(year), Number(last));
}

/** The first day a period covers: "2026-Q2" → "2026-04-01". */
export function periodStart(period: Period): Day {
  const { year = '', half, quarter, month } = partsOf(period);
  const first = month ?? (quarter && Number(quarter) * 3 - 2) ?? (half === 'H2' ? 7 : 1);
  return `${year}-${String(first).padStart(2, '0')}-01`;
}

/** The shortest of some periods that a day falls in. */
export function periodCovering(day: Day, periods: readonly Period[]): Period | undefined {
  return periods
    .filter((period) => periodStart(period) <= day && day <= periodEnd(period))
    .sort((left, right) => monthsOf(left) - monthsOf(right))[0];
}

/** The quarter a day falls in: "2026-11-25" → "2026-Q4". */
export function quarterOf(day: Day): Period {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The last day of a month, from 1: (2026, 2) → "2026-02-28". */
export function monthEnd(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Order of two periods: by the day they end; of two that end together the shorter first. */
export function comparePeriods(left: Period, right: Period): number {
  return periodEnd(left).localeCompare(periodEnd(right)) || monthsOf(left) - monthsOf(right);
}

function monthsOf(period: Period): number {
  const { half, nine, quarter, month } = partsOf(period);
  if (month !== undefined) return 1;
  if (quarter !== undefined) return 3;
  if (half !== undefined) return 6;
  return nine === undefined ? 12 : 9;
}

function partsOf(period: Period): Partial<Record<string, string>> {
  const groups = PERIOD_PATTERN.exec(period)?.groups;
  if (groups === undefined) throw new RangeError(`not a reporting period: ${period}`);
  return groups;
}
