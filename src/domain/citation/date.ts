import type { Day } from '../date.ts';

const DATE =
  /^\(?(?:ngay )?(?<day>\d{1,2})(?: thang |\s?[/.-]\s?)(?<month>\d{1,2})(?: nam |\s?[/.-]\s?)(?<year>(?:19|20)\d\d)(?![\d/])/u;

/** The calendar day that plain text begins with ("ngay 16 thang 6 nam 2022", "16/6/2022") and where it ends. */
export function readDate(plain: string): { day: Day; length: number } | undefined {
  const match = DATE.exec(plain);
  if (match?.groups === undefined) return undefined;
  const { day = '', month = '', year = '' } = match.groups;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day))
    return undefined;
  return { day: date.toISOString().slice(0, 10), length: match[0].length };
}
