import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { ChartDataset } from 'chart.js';
import { decorateRows } from './decorate-rows.ts';
import { isHollow, isSameFill, paintOf, patternOf, type Fill } from './fill.ts';
import {
  INK,
  LABEL_GAP,
  MARK_GAP,
  SIZES,
  type RowDrawing,
  type Size,
  type SizeName,
  type Span,
} from './rows.ts';
import { escapeText, SvgContext } from './svg-context.ts';
import { textWidth, wrapText } from './text-width.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Both pictures of a drawing, the same bytes on every run. */
export function drawRows(drawing: RowDrawing): Record<SizeName, string> {
  return { narrow: drawAt(drawing, 'narrow'), wide: drawAt(drawing, 'wide') };
}

function drawAt(drawing: RowDrawing, name: SizeName): string {
  const size: Size = SIZES[name];
  const { width, text, line } = size;
  const thickness = size.bar[drawing.look];
  const labels = drawing.rows.map((row) =>
    row.isHeading === true ? [''] : wrapText(row.label, text, size.labels),
  );
  // Words over a bar push it below the middle of its row.
  const drop = drawing.look === 'thin' ? line / 2 : 0;
  const content = Math.max(thickness + 2 * drop, ...labels.map((lines) => lines.length * line));
  const rowHeight = content + text;
  const top = headHeight(drawing, size);
  const height = top + drawing.rows.length * rowHeight;
  const atEnd =
    drawing.look === 'thick'
      ? drawing.marks.map((mark) => textWidth(mark.text, text, 600) + MARK_GAP)
      : [];
  const fills = uniqueFills(drawing);
  const idOf = (fill: Fill) =>
    `${drawing.id}-${name}-${fills.findIndex((other) => isSameFill(fill, other))}`;

  const context = new SvgContext(width, height + drop, { size: text, colour: INK });
  const { canvas } = context;
  assertCanvas(canvas);
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels,
      datasets: drawing.bars.map(({ fill, spans }): ChartDataset<'bar', (Span | null)[]> => ({
        data: [...spans],
        grouped: false,
        barThickness: thickness,
        backgroundColor: paintOf(fill, idOf(fill)),
        borderColor: `var(${fill.colour})`,
        borderWidth: isHollow(fill) ? 1 : 0,
        borderSkipped: false,
        inflateAmount: 0,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      events: [],
      layout: { autoPadding: false, padding: { top: top + drop, right: Math.max(0, ...atEnd) } },
      scales: {
        x: { display: false, min: 0, max: drawing.extent },
        y: {
          // Rows are tall enough for their labels: Chart.js need not keep room above the first and below the last.
          afterFit: (scale) => {
            scale.paddingTop = 0;
            scale.paddingBottom = 0;
          },
          border: { display: false },
          grid: { display: false },
          ticks: {
            autoSkip: false,
            color: INK,
            crossAlign: 'far',
            labelOffset: -drop,
            padding: LABEL_GAP,
            font: { size: text, lineHeight: line / text, family: 'body' },
          },
        },
      },
    },
    plugins: [
      {
        id: 'decoration',
        afterDraw: ({ ctx, scales: { x, y } }) =>
          decorateRows(ctx, drawing, {
            size,
            rowHeight,
            drop,
            x: (value) => x?.getPixelForValue(value) ?? 0,
            y: (row) => y?.getPixelForValue(row) ?? 0,
          }),
      },
    ],
  });
  chart.destroy();
  const patterns = fills.map((fill) => patternOf(fill, idOf(fill))).join('');
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(drawing.name)}" font-size="${text}" fill="${INK}">${patterns}${context.toString()}</svg>`;
}

/** The fills that at least one bar has, each once. */
function uniqueFills({ bars }: RowDrawing): Fill[] {
  const used = bars
    .filter(({ spans }) => spans.some((span) => span !== null))
    .map(({ fill }) => fill);
  return used.filter((fill, index) => used.findIndex((other) => isSameFill(fill, other)) === index);
}

/** Room for the tallest column head, by the least width its column can have. */
function headHeight({ heads, extent }: RowDrawing, { width, labels, text, line }: Size): number {
  const pixels = (width - labels - 2 * LABEL_GAP) / extent;
  const lines = heads.map((head) => wrapText(head.text, text, head.width * pixels).length);
  return lines.length === 0 ? 2 : Math.max(...lines) * line + MARK_GAP;
}

/** Chart.js asks for the browser's canvas but touches only what SvgContext has. */
function assertCanvas(canvas: object): asserts canvas is HTMLCanvasElement {
  if (!('getContext' in canvas)) throw new Error('A chart needs a canvas to draw on.');
}
