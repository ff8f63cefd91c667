import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import type { ChartDataset, ChartOptions } from 'chart.js';
import type { Pictures } from './chart-figure.ts';
import { AXIS_GAP, AXIS_NAMES, axisOf, COLUMN_SIZES, COLUMN_TILE } from './columns.ts';
import type { ColumnDrawing, ColumnSize } from './columns.ts';
import { drawAxis, drawNames, type PlacedColumns } from './decorate-columns.ts';
import { isHollow, paintOf, patternOf, type Fill } from './fill.ts';
import { INK } from './rows.ts';
import { canvasOf, SvgContext } from './svg-context.ts';
import { escapeText } from './svg-markup.ts';
import { textWidth } from './text-width.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

type Dataset = ChartDataset<'bar', number[]> | ChartDataset<'line', number[]>;

/** Both pictures of a drawing, the same bytes on every run. */
export function drawColumns(drawing: ColumnDrawing): Pictures {
  return { narrow: drawAt(drawing, 'narrow'), wide: drawAt(drawing, 'wide') };
}

function drawAt(drawing: ColumnDrawing, name: keyof typeof COLUMN_SIZES): string {
  const size = COLUMN_SIZES[name];
  const { width, height, text } = size;
  const shown = drawing.pieces.filter(({ values }) => values.some((value) => value > 0));
  const idOf = (index: number) => `${drawing.id}-${name}-${index}`;
  const context = new SvgContext(width, height, { size: text, colour: INK });
  const chart = new Chart<'bar' | 'line', number[], string>(canvasOf(context), {
    type: 'bar',
    data: {
      labels: drawing.columns.map(({ month }) => month),
      datasets: [
        ...linesOf(drawing),
        ...shown.map((piece, index) => barsOf(piece, idOf(index), size)),
      ],
    },
    options: optionsOf(drawing, size),
    plugins: [
      {
        id: 'decoration',
        beforeDatasetsDraw: (placed) => drawAxis(placed.ctx, drawing, placesIn(placed, size)),
        afterDraw: (placed) => drawNames(placed.ctx, drawing, placesIn(placed, size)),
      },
    ],
  });
  const tiling = { left: 0, top: Math.round(chart.chartArea.bottom), side: COLUMN_TILE };
  chart.destroy();
  const patterns = shown.map(({ fill }, index) => patternOf(fill, idOf(index), tiling)).join('');
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(drawing.name)}" font-size="${text}" fill="${INK}">${patterns}${context.toString()}</svg>`;
}

function placesIn({ chartArea, scales: { x, y } }: Chart, size: ColumnSize): PlacedColumns {
  return {
    size,
    area: chartArea,
    x: (column) => x?.getPixelForValue(column) ?? 0,
    y: (value) => y?.getPixelForValue(value) ?? 0,
  };
}

function barsOf(
  { fill, values }: { fill: Fill; values: readonly number[] },
  id: string,
  { bar }: ColumnSize,
): Dataset {
  return {
    type: 'bar',
    data: [...values],
    backgroundColor: paintOf(fill, id),
    borderColor: isHollow(fill) ? `var(${fill.colour})` : 'var(--color-paper)',
    borderWidth: isHollow(fill) ? 1 : { top: 1.5 },
    borderSkipped: false,
    inflateAmount: 0,
    categoryPercentage: 1,
    barPercentage: bar,
  };
}

/** The line, and under it a wider one in the colour of paper that keeps it apart from the columns. */
function linesOf({ line }: ColumnDrawing): Dataset[] {
  if (line === undefined) return [];
  const drawLine = (colour: string, width: number, radius: number): Dataset => ({
    type: 'line',
    data: [...line],
    stack: colour,
    borderColor: colour,
    borderWidth: width,
    pointStyle: 'rectRot',
    pointRadius: radius,
    pointBackgroundColor: colour,
    pointBorderWidth: 0,
  });
  return [drawLine(INK, 2, 4), drawLine('var(--color-paper)', 6, 6.5)];
}

function optionsOf(
  drawing: ColumnDrawing,
  { text, line }: ColumnSize,
): ChartOptions<'bar' | 'line'> {
  const { step, end } = axisOf(drawing);
  const left = Math.max(
    ...[...Object.values(AXIS_NAMES), String(end)].map((name) => textWidth(name, text)),
  );
  const top = line * 1.75;
  const bottom = line * 2 + AXIS_GAP;
  return {
    animation: false,
    responsive: false,
    devicePixelRatio: 1,
    events: [],
    layout: {
      autoPadding: false,
      padding: { top, bottom, left: Math.ceil(left) + AXIS_GAP, right: 2 },
    },
    scales: {
      x: { display: false, stacked: true },
      y: { display: false, stacked: true, min: 0, max: end, ticks: { stepSize: step } },
    },
  };
}
