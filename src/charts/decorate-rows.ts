import { isHollow } from './fill.ts';
import { INK, MARK_GAP, type RowDrawing, type Size } from './rows.ts';
import { wrapText } from './text-width.ts';

/** Where Chart.js put things, in px. */
interface Layout {
  size: Size;
  rowHeight: number;
  /** How far a bar stands below the middle of its row. */
  drop: number;
  x: (value: number) => number;
  /** Middle of a row's bars. */
  y: (row: number) => number;
}

/** Below this many px a unit of a bar is not drawn as a cell of its own. */
const SMALLEST_CELL = 8;

/** What stands around the bars, in the manner of the site's lists: lines between rows, headings, words, cells. */
export function decorateRows(
  context: CanvasRenderingContext2D,
  drawing: RowDrawing,
  layout: Layout,
): void {
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  drawLines(context, drawing, layout);
  drawWords(context, drawing, layout);
  if (drawing.look === 'thick') drawCells(context, drawing, layout);
}

function drawLines(context: CanvasRenderingContext2D, { rows }: RowDrawing, layout: Layout): void {
  const { size, rowHeight } = layout;
  const opens = (row: number) => row === 0 || rows[row - 1]?.isHeading === true;
  const line = (height: number) => {
    context.moveTo(0, height);
    context.lineTo(size.width, height);
  };
  const drawn = [...rows.keys()].filter((row) => rows[row]?.isHeading !== true);

  context.lineWidth = 1;
  context.strokeStyle = 'var(--color-line)';
  context.beginPath();
  for (const row of drawn) line(bottomOf(row, layout) - 0.5);
  context.stroke();

  context.lineWidth = 2;
  context.strokeStyle = 'var(--color-primary)';
  context.beginPath();
  for (const row of drawn.filter(opens)) line(bottomOf(row, layout) - rowHeight - 1);
  context.stroke();
}

function bottomOf(row: number, { y, drop, rowHeight }: Layout): number {
  return y(row) - drop + rowHeight / 2;
}

function drawWords(context: CanvasRenderingContext2D, drawing: RowDrawing, layout: Layout): void {
  const { size, x, y, drop } = layout;
  const write = (lines: readonly string[], left: number, bottom: number) => {
    for (const [index, text] of lines.entries()) {
      context.fillText(text, left, bottom - (lines.length - index - 0.5) * size.line);
    }
  };

  for (const { row, at, text, isZero } of drawing.marks) {
    context.font = `${isZero ? 400 : 600} ${size.text}px body`;
    context.fillStyle = isZero ? 'var(--color-text-muted)' : INK;
    if (drawing.look === 'thick') context.fillText(text, x(at) + (at === 0 ? 0 : MARK_GAP), y(row));
    else context.fillText(text, x(at), y(row) - size.bar.thin / 2 - drop);
  }

  context.fillStyle = INK;
  context.font = `400 ${size.text}px body`;
  const headBottom = bottomOf(0, layout) - layout.rowHeight - MARK_GAP / 2;
  for (const { at, width, text } of drawing.heads) {
    write(wrapText(text, size.text, x(width) - x(0)), x(at), headBottom);
  }

  context.font = `600 ${size.text}px body`;
  for (const [row, { label, isHeading }] of drawing.rows.entries()) {
    if (isHeading !== true) continue;
    write(wrapText(label, size.text, size.width, 600), 0, bottomOf(row, layout) - MARK_GAP);
  }
}

/** Cuts bars into units, so that they can be counted. */
function drawCells(
  context: CanvasRenderingContext2D,
  { bars }: RowDrawing,
  { size, x, y }: Layout,
): void {
  const isCut = x(1) - x(0) >= SMALLEST_CELL;
  for (const { fill, spans } of bars) {
    context.strokeStyle = isHollow(fill) ? `var(${fill.colour})` : 'var(--color-paper)';
    context.lineWidth = isHollow(fill) ? 1 : 2;
    context.beginPath();
    for (const [row, span] of spans.entries()) {
      if (span === null) continue;
      const [from, to] = span;
      for (let unit = Math.max(from, 1); unit < to; unit += 1) {
        if (!isCut && unit > from) break;
        context.moveTo(x(unit), y(row) - size.bar.thick / 2);
        context.lineTo(x(unit), y(row) + size.bar.thick / 2);
      }
    }
    context.stroke();
  }
}
