/** A cell of a table; null is "not known" or "none" and becomes an empty cell. */
export type Cell = string | number | boolean | null;

export const TRUE_WORD = 'Có';
export const FALSE_WORD = 'Không';

/** What a spreadsheet takes for the begin of a formula, full-width signs and control characters included. */
const FORMULA_START = /^[\t\r]|^\s*[=+\-@＝＋－＠]/u;
/** Where a spreadsheet set to another separator would begin a new cell inside ours, and how that cell begins. */
const INNER_CELL = /([;\t\r\n]\s*)([=+\-@＝＋－＠][^;\t\r\n]*)/gu;
/** "-12,5", "-3%", "-1.234.567": a number below zero, which no spreadsheet runs; one with a plus would lose it. */
const SIGNED_NUMBER = /^-\d[\d.,]*\s?%?$/u;
/** A dash before words that call nothing: "- Căn cứ Luật". */
const PROSE = /^[-–]\s[^(|!]*$/u;

/**
 * Comma-separated text as RFC 4180: CRLF, cells quoted where they must be.
 * It opens with a byte order mark, without which Excel misreads Vietnamese.
 * A text that a spreadsheet would run as a formula gets a leading apostrophe, also where the text would
 * begin a cell for a spreadsheet that reads another separator (OWASP, CSV Injection); numbers stay numbers.
 * Only CSV carries that apostrophe, JSON does not.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => `${cells.map(toCell).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? TRUE_WORD : FALSE_WORD;
  const harmless = withoutFormula(cell.replaceAll('\0', ''));
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function withoutFormula(text: string): string {
  if (SIGNED_NUMBER.test(text)) return text;
  const inner = text.replace(INNER_CELL, (whole: string, separator: string, part: string) =>
    SIGNED_NUMBER.test(part.trim()) || PROSE.test(part) ? whole : `${separator}'${part}`,
  );
  return FORMULA_START.test(text) ? `'${inner}` : inner;
}
