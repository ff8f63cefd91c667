/** What the number in a cell means, by the cell's number format. */
export type NumberMeaning = 'number' | 'percent' | 'date';

const BUILT_IN_DATES = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const;
const BUILT_IN_PERCENTS = [9, 10];

/** The meaning of a format by its id, with the codes the file itself defines. */
export function meaningOf(id: number, codes: ReadonlyMap<number, string>): NumberMeaning {
  const code = codes.get(id);
  if (code !== undefined) return meaningOfCode(code);
  if (BUILT_IN_PERCENTS.includes(id)) return 'percent';
  return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number';
}

/** `dd/mm/yyyy`, `[$-42A]d "tháng" m` are days; `0.0%` a percent; `"ngày" 0` and `h:mm` neither. */
function meaningOfCode(code: string): NumberMeaning {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';', 1)
    .join('')
    .toLowerCase();
  if (bare.includes('general') || bare.includes('standard')) return 'number';
  if (bare.includes('%')) return 'percent';
  return /[dy]|mmm/.test(bare) ? 'date' : 'number';
}
