import type { ChartFigure } from '#charts/chart-figure.ts';
import { DEMO_MARK } from '#domain/edition.ts';
import type { Library } from '#library/join.ts';
import { toCsv } from './csv.ts';

/** The numbers behind a chart; those of the demo edition carry its mark in a last column. */
export function toChartCsv({ table }: ChartFigure, { edition }: Pick<Library, 'edition'>): string {
  if (edition !== 'demo') return toCsv(table.columns, table.rows);
  return toCsv(
    [...table.columns, DEMO_MARK],
    table.rows.map((cells) => [...cells, true]),
  );
}
