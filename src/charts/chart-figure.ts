import type { Fill } from './fill.ts';

/** A chart as a reader meets it: a title, one sentence that reads it, the picture and the numbers. */
export interface ChartFigure {
  /** Unaccented, last segment of its address: "trang-thai-nhiem-vu". Prefix of every id inside its pictures. */
  id: string;
  title: string;
  /** One Vietnamese sentence that says what the picture shows. */
  sentence: string;
  /** What a careful reader should know of how things were counted. */
  note?: string;
  table: ChartTable;
  /** Empty when the rows name everything there is to tell apart. */
  legend: readonly LegendEntry[];
  /**
   * The same chart for a phone and for a wide column, as `<svg>` elements ready to stand in a page.
   * Absent while the numbers have nothing to compare: an empty picture would only look like a fault,
   * and the sentence says why there is none.
   */
  svg?: Pictures;
}

/** A chart that always has a picture. */
export interface DrawnFigure extends ChartFigure {
  svg: Pictures;
}

export interface Pictures {
  narrow: string;
  wide: string;
}

/** The first cell of a row names the row; numbers are plain digits. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface LegendEntry {
  label: string;
  /** Name of the CSS variable: "--color-status-late". */
  colour: Fill['colour'];
  shape: Fill['texture'] | 'line';
  /** A piece of the bar or line it stands for, as an `<svg>` element hidden from screen readers. */
  swatch: string;
}
