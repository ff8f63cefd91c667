import { isHollow, type Fill } from './fill.ts';
import type { RowLayout } from './row-layout.ts';
import { INK, MARK_GAP, SWATCH, type RowDrawing } from './rows.ts';
import { wrapText } from './text-width.ts';

/** A layout after Chart.js has placed the bars. */
interface PlacedLayout extends RowLayout {
  /** Px from the left for a point in data units. */
  x: (value: number) => number;
  /** Px from the top for the middle of a row's bars. */
  y: (row: number) => number;
  paint: (fill: Fill) => string;
}

type Draw = (context: CanvasRenderingContext2D, drawing: RowDrawing, layout: PlacedLayout) => void;

/** Below this many px a unit of a bar is not drawn as a cell of its own. */
const SMALLEST_CELL = 8;

/** What stands around the bars, in the manner of the site's lists: lines between rows, headings, words, cells. */
export const decorateRows: Draw = (context, drawing, layout) => {
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  drawLines(context, drawing, layout);
  drawSwatches(context, drawing, layout);
  drawMarks(context, drawing, layout);
  drawHeads(context, drawing, layout);
  drawLabels(context, drawing, layout);
  if (drawing.look === 'thick') drawCells(context, drawing, layout);
};

const drawLines: Draw = (context, { rows }, layout) => {
  const drawn = [...rows.keys()].filter((row) => rows[row]?.isHeading !== true);
  const opening = drawn.filter((row) => row === 0 || rows[row - 1]?.isHeading === true);
  const drawAcross = (colour: string, width: number, heights: readonly number[]) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    for (const height of heights) {
      context.moveTo(0, height);
      context.lineTo(layout.size.width, height);
    }
    context.stroke();
  };
  const bottoms = drawn.map((row) => bottomOf(row, layout) - 0.5);
  const tops = opening.map((row) => bottomOf(row, layout) - layout.rowHeight - 1);
  drawAcross('var(--color-line)', 1, bottoms);
  drawAcross('var(--color-primary)', 2, tops);
};

function bottomOf(row: number, { y, drop, rowHeight }: PlacedLayout): number {
  return y(row) - drop + rowHeight / 2;
}

const drawSwatches: Draw = (context, { rows }, { y, paint }) => {
  for (const [row, { swatch }] of rows.entries()) {
    if (swatch === undefined) continue;
    context.beginPath();
    context.rect(0.5, y(row) - SWATCH / 2, SWATCH, SWATCH);
    context.fillStyle = paint(swatch);
    context.fill();
    if (!isHollow(swatch)) continue;
    context.strokeStyle = `var(${swatch.colour})`;
    context.lineWidth = 1;
    context.stroke();
  }
};

const drawMarks: Draw = (context, { marks, look }, { size, bar, x, y }) => {
  for (const { row, at, text, isZero } of marks) {
    context.font = `${isZero ? 400 : 600} ${size.text}px body`;
    context.fillStyle = isZero ? 'var(--color-text-muted)' : INK;
    if (look === 'thin') context.fillText(text, x(at), y(row) - bar / 2 - size.line / 2);
    else context.fillText(text, x(at) + (at === 0 ? 0 : MARK_GAP), y(row));
  }
};

const drawHeads: Draw = (context, { heads }, layout) => {
  const { size, x } = layout;
  context.font = `400 ${size.text}px body`;
  context.fillStyle = INK;
  for (const { at, width, text } of heads) {
    write(
      context,
      wrapText(text, size.text, x(width) - x(0)),
      x(at),
      layout.top - MARK_GAP / 2,
      size.line,
    );
  }
};

/** Headings, and the labels that have no column beside the bars. */
const drawLabels: Draw = (context, { rows }, layout) => {
  const { size, labels, isLabelAbove, bar, y } = layout;
  context.fillStyle = INK;
  for (const [row, { isHeading }] of rows.entries()) {
    const lines = labels[row] ?? [];
    context.font = `${isHeading === true ? 600 : 400} ${size.text}px body`;
    if (isHeading === true)
      write(context, lines, 0, bottomOf(row, layout) - MARK_GAP / 2, size.line);
    else if (isLabelAbove) write(context, lines, 0, y(row) - bar / 2 - size.line, size.line);
  }
};

/** Lines of text that end at `bottom`. */
function write(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  left: number,
  bottom: number,
  height: number,
): void {
  for (const [index, text] of lines.entries()) {
    context.fillText(text, left, bottom - (lines.length - index - 0.5) * height);
  }
}

/** Cuts bars into units, so that they can be counted. */
const drawCells: Draw = (context, { bars }, { bar, x, y }) => {
  const isCut = x(1) - x(0) >= SMALLEST_CELL;
  for (const { fill, spans } of bars) {
    context.strokeStyle = isHollow(fill) ? `var(${fill.colour})` : 'var(--color-paper)';
    context.lineWidth = isHollow(fill) ? 1 : 2;
    context.beginPath();
    for (const [row, span] of spans.entries()) {
      const [from, to] = span ?? [0, 0];
      for (let unit = Math.max(from, 1); unit < to; unit += 1) {
        if (!isCut && unit > from) break;
        context.moveTo(x(unit), y(row) - bar / 2);
        context.lineTo(x(unit), y(row) + bar / 2);
      }
    }
    context.stroke();
  }
};
