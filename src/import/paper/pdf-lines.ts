import type { LaidLine } from './laid-lines.ts';

/** A run of letters as pdf.js gives it: `transform` places it, from the page's lower left corner. */
export interface PdfRun {
  str: string;
  transform: readonly number[];
  width: number;
}

interface Run {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
}

/** Runs apart by more than this many letter sizes stand in different columns, as in a letterhead. */
const COLUMN_GAP = 3;

/** The lines of a page, from above; slanted text (a stamp, a watermark) is left out. */
export function linesOf(runs: readonly PdfRun[], pageHeight: number): LaidLine[] {
  const level = runs
    .filter(({ str, transform: [a = 0, b = 0] }) => str !== '' && a > 0 && Math.abs(b) < 0.1 * a)
    .map(({ str, width, transform: [, , , d = 0, x = 0, y = 0] }): Run => {
      return { text: str, left: x, right: x + width, base: pageHeight - y, size: Math.abs(d) };
    })
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.base - b.base);
  const rows: Run[][] = [];
  for (const run of level) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first !== undefined && run.base - first.base < 0.45 * Math.max(run.size, first.size))
      row?.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => columnsOf(row.sort((a, b) => a.left - b.left)).map(toLine));
}

function columnsOf(row: readonly Run[]): Run[][] {
  const columns: Run[][] = [];
  for (const run of row) {
    const column = columns.at(-1);
    const previous = column?.at(-1);
    if (previous !== undefined && run.left - previous.right < COLUMN_GAP * run.size)
      column?.push(run);
    else columns.push([run]);
  }
  return columns;
}

function toLine(runs: readonly Run[]): LaidLine {
  let text = '';
  let right = -Infinity;
  for (const run of runs) {
    const hasGap = text !== '' && run.left - right > 0.15 * run.size;
    text += hasGap && !/\s$/u.test(text) && !/^\s/u.test(run.text) ? ` ${run.text}` : run.text;
    right = Math.max(right, run.right);
  }
  const sizes = runs.map(({ size }) => size);
  return {
    text: text.trim(),
    left: Math.min(...runs.map(({ left }) => left)),
    right,
    base: Math.max(...runs.map(({ base }) => base)),
    size: Math.max(...sizes),
  };
}
