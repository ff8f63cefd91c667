import type { Fill } from './fill.ts';

/** Horizontal bars in rows, in data units: where things stand, not yet how many pixels that is. */
export interface RowDrawing {
  /** Prefix of the ids inside the picture. */
  id: string;
  /** What the picture is called to a reader who does not see it. */
  name: string;
  rows: readonly Row[];
  /** The right end of the bars' area; the left is 0. */
  extent: number;
  /** One span per row; null where the row has no such bar. */
  bars: readonly { fill: Fill; spans: readonly (Span | null)[] }[];
  /** Words at a point of a row: after a thick bar, over a thin one. */
  marks: readonly { row: number; at: number; text: string; isZero: boolean }[];
  /** Names of columns, each starting at a point and `width` units wide. */
  heads: readonly { at: number; width: number; text: string }[];
  /** `thick`: one bar a row, a cell for every unit. `thin`: slim bars with their words above. */
  look: 'thick' | 'thin';
}

export interface Row {
  label: string;
  /** A heading has no bars and takes the whole width. */
  isHeading?: boolean;
  /** Shown beside the label, so that the row explains its own bar. */
  swatch?: Fill;
}

export type Span = [from: number, to: number];

/** The same drawing for a phone and for a wide column, in px. */
export interface Size {
  width: number;
  text: number;
  line: number;
  /** Free height of a row, above and below together. */
  air: number;
  /** Labels beside the bars are wrapped to this width. */
  labels: number;
  bar: Readonly<Record<RowDrawing['look'], number>>;
  /** Whether the label of a row of thin bars stands above them: four columns need the whole of a phone. */
  isLabelAboveThin: boolean;
}

/** Narrow fits a phone of 360 px between its margins. */
export const SIZES = {
  narrow: {
    width: 328,
    text: 14,
    line: 19,
    air: 10,
    labels: 130,
    bar: { thick: 16, thin: 8 },
    isLabelAboveThin: true,
  },
  wide: {
    width: 680,
    text: 15,
    line: 21,
    air: 15,
    labels: 216,
    bar: { thick: 18, thin: 10 },
    isLabelAboveThin: false,
  },
} as const satisfies Record<string, Size>;
export type SizeName = keyof typeof SIZES;

export const INK = 'var(--color-ink)';
/** Between a label and the bars. */
export const LABEL_GAP = 12;
/** Between a bar and the words at its end. */
export const MARK_GAP = 8;
/** Side of the swatch beside a label, and with the gap after it. */
export const SWATCH = 14;
export const SWATCH_ROOM = 22;
