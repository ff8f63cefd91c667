/** A cell of a table; null is "not known" or "none" and becomes an empty cell. */
export type Cell = string | number | boolean | null;

export const TRUE_WORD = 'Có';
export const FALSE_WORD = 'Không';

/**
 * Comma-separated text as RFC 4180: CRLF, cells quoted where they must be.
 * It opens with a byte order mark, without which Excel misreads Vietnamese.
 * A text that a spreadsheet would run as a formula (it starts with = + - @ or a tab) gets a leading
 * apostrophe; numbers stay numbers. Only CSV carries that apostrophe, JSON does not.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => `${cells.map(toCell).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? TRUE_WORD : FALSE_WORD;
  const harmless = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
