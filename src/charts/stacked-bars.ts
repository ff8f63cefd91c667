import { STATUS_LABELS, type TaskStatus } from '#domain/labels.ts';
import type { LegendEntry, Pictures } from './chart-figure.ts';
import { drawRows } from './draw-rows.ts';
import { STATUS_FILLS, swatchOf, type Fill } from './fill.ts';
import type { Row, Span } from './rows.ts';

export interface StackedBars {
  id: string;
  title: string;
  /** `values` are the lengths of the row's pieces, in the order of `series`; a heading has none. */
  rows: readonly (Row & { values: readonly number[] })[];
  series: readonly Fill[];
}

/** Bars made of pieces laid end to end, each row with its total at the end, a row of zero with "0". */
export function drawStackedBars({ id, title, rows, series }: StackedBars): Pictures {
  const totals = rows.map(({ values }) => sum(values));
  return drawRows({
    id,
    name: `Biểu đồ: ${title}`,
    rows,
    extent: Math.max(1, ...totals),
    bars: series.map((fill, index) => ({
      fill,
      spans: rows.map(({ values }): Span | null => {
        const length = values[index] ?? 0;
        const from = sum(values.slice(0, index));
        return length === 0 ? null : [from, from + length];
      }),
    })),
    marks: rows.flatMap(({ isHeading }, row) => {
      const at = totals[row] ?? 0;
      return isHeading === true ? [] : [{ row, at, text: String(at), isZero: at === 0 }];
    }),
    heads: [],
    look: 'thick',
  });
}

export function legendOf(
  id: string,
  entries: readonly { label: string; fill: Fill }[],
): LegendEntry[] {
  return entries.map(({ label, fill }, index) => ({
    label,
    colour: fill.colour,
    shape: fill.texture,
    swatch: swatchOf(fill, `${id}-legend-${index}`),
  }));
}

/** The legend of statuses, in the order of display. */
export function statusLegend(id: string, statuses: readonly TaskStatus[]): LegendEntry[] {
  return legendOf(
    id,
    statuses.map((status) => ({ label: STATUS_LABELS[status], fill: STATUS_FILLS[status] })),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
