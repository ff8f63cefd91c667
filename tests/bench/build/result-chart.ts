import { drawRows } from '#charts/draw-rows.ts';
import type { Result } from './results.ts';

interface Metric {
  /** Part of the picture's file name. */
  id: string;
  says: string;
  of(result: Result): number;
}

/** What is drawn, one picture for each size. */
export const METRICS: readonly Metric[] = [
  { id: 'lanh', says: 'Dựng lạnh, giây', of: ({ cold }) => cold.wall },
  { id: 'doi', says: 'Đổi một bài rồi dựng lại, giây', of: ({ changed }) => changed.wall },
  {
    id: 'bo-nho',
    says: 'Bộ nhớ nhiều nhất, MB',
    of: ({ cold, changed }) => Math.max(cold.peakMb, changed.peakMb),
  },
];
/** Units of the whole width, which the house's bars mark one by one. */
const WIDTH = 30;
const MISSING_COLOUR = '#333';

/** A bar for each generator, as a picture that stands on its own: the colours of the light theme are written out. */
export function chartOf(results: readonly Result[], metric: Metric, tokens: string): string {
  const values = results.map((result) => metric.of(result));
  const most = Math.max(...values, Number.EPSILON);
  const lengths = values.map((value) => (value / most) * WIDTH);
  const { wide } = drawRows({
    id: metric.id,
    name: metric.says,
    rows: results.map(({ generator }) => ({ label: generator })),
    extent: WIDTH,
    bars: [
      {
        fill: { colour: '--color-primary', texture: 'solid' },
        spans: lengths.map((length) => [0, length]),
      },
    ],
    marks: values.map((value, row) => ({
      row,
      at: lengths[row] ?? 0,
      text: value.toFixed(1).replace('.', ','),
      isZero: false,
    })),
    heads: [],
    look: 'thick',
  });
  const coloured = wide.replace(
    /var\((--[\w-]+)\)/g,
    (_match, token: string) =>
      new RegExp(`${token}:\\s*(#[0-9a-f]+)`, 'i').exec(tokens)?.[1] ?? MISSING_COLOUR,
  );
  return `${coloured.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" ')}\n`;
}
