import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { allCharts } from '#charts/all-charts.ts';
import type { ChartFigure } from '#charts/chart-figure.ts';
import { textWidth } from '#charts/text-width.ts';
import { STATUS_LABELS, STATUSES } from '#domain/labels.ts';
import { joinLibrary } from '#library/join.ts';
import { aLibrary, aReport, aTask, realContent, realLibrary } from '../builders.ts';

/** The real content with deadlines and reports made up, so that every status occurs. */
function busyLibrary() {
  const content = realContent();
  const due = (dueOn: string) => ({ deadline: { words: dueOn, dueOn } });
  const situations = [
    { ...due('2026-06-30'), progress: [aReport({ state: 'completed', on: '2026-06-01' })] },
    { ...due('2026-06-30'), progress: [aReport({ state: 'completed', on: '2026-08-01' })] },
    { ...due('2026-12-31'), progress: [aReport()] },
    due('2026-06-30'),
    { deadline: { words: 'hằng năm' } },
    { ...due('2026-12-31'), progress: [aReport({ state: 'stopped', reason: 'Chưa có vốn.' })] },
    {},
  ];
  const tasks = content.tasks.map(({ data }, index) =>
    aTask({ ...data, ...situations[index % situations.length] }),
  );
  return joinLibrary({ ...content, tasks }, '2026-11-23');
}

const drawn = (library: Parameters<(typeof allCharts)[number]['draw']>[0]) =>
  allCharts.map(({ draw }) => draw(library));
const drawings = ({ svg }: ChartFigure) => (svg === undefined ? [] : [svg.narrow, svg.wide]);
const pictures = (figure: ChartFigure) => [
  ...drawings(figure),
  ...figure.legend.map(({ swatch }) => swatch),
];
const COLUMN_CHARTS = ['tien-do-theo-thang', 'thoi-han-theo-thang'];
const isOfRows = ({ id }: ChartFigure) => !COLUMN_CHARTS.includes(id);
const textsOf = (svg: string) =>
  Array.from(svg.matchAll(/<text [^>]*>([^<]+)<\/text>/g), (match) => match[1] ?? '');

describe.each([
  ['the real content', realLibrary()],
  ['every status at once', busyLibrary()],
  ['a site that has nothing yet', aLibrary()],
])('with %s', (_, library) => {
  const figures = drawn(library);

  it('each chart is listed under the id its figure carries', () => {
    expect(figures.map(({ id }) => id)).toEqual(allCharts.map(({ id }) => id));
    expect(new Set(figures.map(({ id }) => id)).size).toBe(allCharts.length);
  });

  it('a picture is one named image with real text', () => {
    for (const figure of figures) {
      const { title } = figure;
      for (const picture of drawings(figure)) {
        expect(picture).toMatch(/^<svg viewBox="0 0 \d+ [\d.]+" [^>]*role="img"[^>]*>.*<\/svg>$/s);
        expect(picture).toContain(`aria-label="Biểu đồ: ${title}"`);
        expect(textsOf(picture).length).toBeGreaterThan(0);
      }
    }
  });

  it('a chart without a picture has no legend either, and its table all the same', () => {
    for (const { svg, legend, table } of figures) {
      if (svg === undefined) expect(legend).toEqual([]);
      expect(table.columns.length).toBeGreaterThan(1);
    }
  });

  it('every colour is a variable of the theme', () => {
    for (const picture of figures.flatMap(pictures)) {
      const paints = Array.from(
        picture.matchAll(/(?:fill|stroke)="([^"]*)"/g),
        (match) => match[1],
      );
      expect(paints.length).toBeGreaterThan(0);
      for (const paint of paints)
        expect(paint).toMatch(/^(none|var\(--color-[a-z-]+\)|url\(#[a-z\d-]+\))$/);
      expect(picture.replaceAll(/url\(#[^)]*\)/g, '')).not.toMatch(/rgb|hsl|#[\da-f]{3}|style=/i);
    }
  });

  it('nothing is drawn at a place that is not a number, nor beyond the picture', () => {
    for (const figure of figures) {
      for (const picture of drawings(figure)) {
        expect(picture).not.toMatch(/NaN|undefined|null|Infinity/);
        const [, width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(picture) ?? [];
        const words = /<text x="([^"]+)" y="([^"]+)"([^>]*)>([^<]+)</g;
        // How much of a text stands left of the point it is drawn at.
        const leftOf = (rest: string) =>
          rest.includes('"middle"') ? 0.5 : rest.includes('"end"') ? 1 : 0;
        for (const [, x, y, rest = '', text = ''] of picture.matchAll(words)) {
          const weight = rest.includes('600') ? 600 : 400;
          const size = Number(/font-size="(\d+)"/.exec(picture)?.[1]);
          const left = Number(x) - leftOf(rest) * textWidth(text, size, weight);
          expect(left, text).toBeGreaterThanOrEqual(0);
          expect(left + textWidth(text, size, weight), text).toBeLessThanOrEqual(Number(width));
          expect(Number(y)).toBeGreaterThan(0);
          expect(Number(y)).toBeLessThan(Number(height));
        }
      }
    }
  });

  it('rows are of one height, and the last ends where the picture does', () => {
    for (const figure of figures.filter(isOfRows)) {
      const { id } = figure;
      for (const picture of drawings(figure)) {
        const height = Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(picture)?.[1]);
        const lines = /stroke="var\(--color-line\)" d="([^"]+)"/.exec(picture)?.[1] ?? '';
        const bottoms = Array.from(lines.matchAll(/M0 ([\d.]+)/g), (match) => Number(match[1]));
        expect(bottoms.at(-1), id).toBeCloseTo(height - 0.5);
        const steps = bottoms.slice(1).map((bottom, index) => bottom - (bottoms[index] ?? 0));
        const [step = 0] = steps;
        // A heading between two rows takes the place of one more.
        for (const other of steps) expect([step, 2 * step], id).toContain(other);
      }
    }
  });

  it('every texture a picture uses is defined in it, under an id no other picture has', () => {
    const all = figures.flatMap(pictures);
    const defined = all.flatMap((picture) =>
      Array.from(picture.matchAll(/<pattern id="([^"]+)"/g), (match) => match[1]),
    );
    expect(new Set(defined).size).toBe(defined.length);
    for (const picture of all) {
      for (const [, id] of picture.matchAll(/url\(#([^)]+)\)/g)) {
        expect(picture).toContain(`<pattern id="${id}"`);
      }
    }
  });

  it('the same content gives the same bytes', () => {
    expect(drawn(library)).toEqual(figures);
  });

  it('a chart in both sizes, with its legend, weighs at most 6 kB compressed', () => {
    for (const figure of figures) {
      const bytes = brotliCompressSync(pictures(figure).join('')).length;
      expect(bytes).toBeLessThanOrEqual(6_000);
    }
  });

  it('every row of a table has a cell for each column', () => {
    for (const { table } of figures) {
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });

  it('the sentence is one sentence', () => {
    for (const { sentence } of figures)
      expect(sentence).toMatch(/^[^.!?]+(?:[IVX]+\.\d+[^.!?]*)*\.$/u);
  });
});

it('every chart has a picture once all there is to show is published', () => {
  for (const { svg, id } of drawn(busyLibrary())) expect(svg, id).toBeDefined();
});

it('the charts of months and of freshness have no picture while nothing is reported', () => {
  const missing = drawn(realLibrary()).filter(({ svg }) => svg === undefined);
  expect(missing.map(({ id }) => id)).toEqual([...COLUMN_CHARTS, 'do-moi-thong-tin']);
});

it('each status has a texture of its own, and the legend repeats it beside its word', () => {
  const chart = drawn(busyLibrary()).find(({ id }) => id === 'nhiem-vu-theo-khoan');
  expect(chart?.legend.map(({ label }) => label)).toEqual(Object.values(STATUS_LABELS));
  expect(new Set(chart?.legend.map(({ shape }) => shape)).size).toBe(STATUSES.length);
  for (const { colour, swatch } of chart?.legend ?? []) expect(swatch).toContain(`var(${colour})`);
});

it('no word of a label is lost when it is broken into lines', () => {
  // Agencies go by their short names in the picture.
  for (const figure of drawn(realLibrary()).filter(({ id }) => id !== 'nhiem-vu-theo-co-quan')) {
    const { table, id } = figure;
    const labels = table.rows.map(([label]) => label ?? '');
    for (const picture of drawings(figure)) {
      const text = textsOf(picture).join(' ');
      for (const label of labels) expect(text, id).toContain(label.replaceAll('&', '&amp;'));
    }
  }
});
