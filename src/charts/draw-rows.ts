import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { ChartDataset, ChartOptions } from 'chart.js';
import { decorateRows } from './decorate-rows.ts';
import { isHollow, isSameFill, paintOf, patternOf, type Fill } from './fill.ts';
import { layOut, type RowLayout } from './row-layout.ts';
import { INK, LABEL_GAP, SIZES, type RowDrawing, type SizeName, type Span } from './rows.ts';
import { canvasOf, SvgContext } from './svg-context.ts';
import { escapeText } from './svg-markup.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Both pictures of a drawing, the same bytes on every run. */
export function drawRows(drawing: RowDrawing): Record<SizeName, string> {
  return { narrow: drawAt(drawing, 'narrow'), wide: drawAt(drawing, 'wide') };
}

function drawAt(drawing: RowDrawing, name: SizeName): string {
  const layout = layOut(drawing, SIZES[name]);
  const { size, height, drop, top, bar, tile, rowHeight } = layout;
  const fills = uniqueFills(drawing);
  const idOf = (fill: Fill) =>
    `${drawing.id}-${name}-${fills.findIndex((other) => isSameFill(fill, other))}`;

  const context = new SvgContext(size.width, height + drop, { size: size.text, colour: INK });
  const chart = new Chart(canvasOf(context), {
    type: 'bar',
    data: {
      labels: drawing.rows.map(({ isHeading }, row) =>
        isHeading === true ? [''] : [...(layout.labels[row] ?? [])],
      ),
      datasets: drawing.bars.map(({ fill, spans }): ChartDataset<'bar', (Span | null)[]> => ({
        data: [...spans],
        grouped: false,
        barThickness: bar,
        backgroundColor: paintOf(fill, idOf(fill)),
        borderColor: `var(${fill.colour})`,
        borderWidth: isHollow(fill) ? 1 : 0,
        borderSkipped: false,
        inflateAmount: 0,
      })),
    },
    options: optionsOf(drawing, layout),
    plugins: [
      {
        id: 'decoration',
        afterDraw: ({ ctx, scales: { x, y } }) =>
          decorateRows(ctx, drawing, {
            ...layout,
            x: (value) => x?.getPixelForValue(value) ?? 0,
            y: (row) => y?.getPixelForValue(row) ?? 0,
            paint: (fill) => paintOf(fill, idOf(fill)),
          }),
      },
    ],
  });
  const tiling = {
    left: Math.round(chart.chartArea.left),
    top: top + drop + (rowHeight - bar) / 2,
    side: tile,
  };
  chart.destroy();
  const patterns = fills.map((fill) => patternOf(fill, idOf(fill), tiling)).join('');
  return `<svg viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" role="img" aria-label="${escapeText(drawing.name)}" font-size="${size.text}" fill="${INK}">${patterns}${context.toString()}</svg>`;
}

function optionsOf({ extent }: RowDrawing, layout: RowLayout): ChartOptions<'bar'> {
  const { size, top, drop, left, right, isLabelAbove } = layout;
  return {
    indexAxis: 'y',
    animation: false,
    responsive: false,
    devicePixelRatio: 1,
    events: [],
    layout: { autoPadding: false, padding: { top: top + drop, left, right } },
    scales: {
      x: { display: false, min: 0, max: extent },
      y: {
        // Rows are tall enough for their labels: no more room is needed above the first and below the last.
        afterFit: (scale) => {
          scale.paddingTop = 0;
          scale.paddingBottom = 0;
        },
        border: { display: false },
        grid: { display: false, drawTicks: false },
        ticks: {
          display: !isLabelAbove,
          autoSkip: false,
          color: INK,
          crossAlign: 'far',
          labelOffset: -drop,
          padding: LABEL_GAP,
          font: { size: size.text, lineHeight: size.line / size.text, family: 'body' },
        },
      },
    },
  };
}

/** The fills that the picture shows, each once. */
function uniqueFills({ bars, rows }: RowDrawing): Fill[] {
  const inBars = bars
    .filter(({ spans }) => spans.some((span) => span !== null))
    .map(({ fill }) => fill);
  const used = [...inBars, ...rows.flatMap(({ swatch }) => swatch ?? [])];
  return used.filter((fill, index) => used.findIndex((other) => isSameFill(fill, other)) === index);
}
