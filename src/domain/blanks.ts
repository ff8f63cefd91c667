/** Before what is missing, and what follows it: a number before "/QĐ", a day before "tháng", a month before "năm". */
const BLANK = /(?<=số: )(?=\/)|(?<=ngày )(?=tháng)|(?<=tháng )(?=năm)/u;

/**
 * A line parted where the source leaves room for a number or a date that is not written yet:
 * "số: /QĐ-BCĐ ngày tháng năm 2026" → ["số: ", "/QĐ-BCĐ ngày ", "tháng ", "năm 2026"]. Joined, the parts are the line.
 */
export function withBlanks(line: string): string[] {
  return line.split(BLANK);
}
