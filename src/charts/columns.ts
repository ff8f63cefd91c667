import type { Fill } from './fill.ts';

/** Upright columns over months, in data units: where things stand, not yet how many pixels that is. */
export interface ColumnDrawing {
  /** Prefix of the ids inside the picture. */
  id: string;
  /** What the picture is called to a reader who does not see it. */
  name: string;
  /** What the columns count, above their axis. */
  unit: string;
  columns: readonly Column[];
  /** Pieces from the bottom up, one value per column. */
  pieces: readonly { fill: Fill; values: readonly number[] }[];
  /** A line over the columns, one value each. */
  line?: readonly number[];
}

export interface Column {
  /** "11" for November. */
  month: string;
  /** "IV", or "IV/2027" outside the plan's year; equal neighbours share one name below the axis. */
  quarter: string;
  /** Words on top of the column. */
  mark?: string;
}

export interface ColumnSize {
  width: number;
  height: number;
  text: number;
  line: number;
  /** Share of a column's room that its bar takes. */
  bar: number;
}

/** Narrow fits a phone of 360 px between its margins. */
export const COLUMN_SIZES = {
  narrow: { width: 328, height: 260, text: 14, line: 19, bar: 0.72 },
  wide: { width: 680, height: 320, text: 15, line: 21, bar: 0.62 },
} as const satisfies Record<string, ColumnSize>;

/** Names of the two rows below the axis, and the room they take on its left. */
export const AXIS_NAMES = { month: 'Tháng', quarter: 'Quý' } as const;
/** Between the names of the axis and the first column. */
export const AXIS_GAP = 8;
/** Side of the square that a texture repeats. */
export const COLUMN_TILE = 8;

/** The axis of counts: whole steps of 1, 2 or 5 tens, at most five of them, and where it ends. */
export function axisOf({ columns, pieces, line = [] }: ColumnDrawing): {
  step: number;
  end: number;
} {
  const heights = columns.map((_, column) =>
    pieces.reduce((sum, { values }) => sum + (values[column] ?? 0), 0),
  );
  const highest = Math.max(1, ...heights, ...line);
  const ten = 10 ** Math.floor(Math.log10(highest));
  const steps = [ten / 10, ten / 5, ten / 2, ten].filter((step) => step >= 1);
  const step = steps.find((one) => highest / one <= 5) ?? ten * 2;
  return { step, end: Math.ceil(highest / step) * step };
}
