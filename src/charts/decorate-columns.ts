import { AXIS_GAP, AXIS_NAMES, axisOf, type ColumnDrawing, type ColumnSize } from './columns.ts';
import { INK } from './rows.ts';
import { textWidth } from './text-width.ts';

/** A drawing after Chart.js has placed the columns, in px. */
export interface PlacedColumns {
  size: ColumnSize;
  area: { left: number; right: number; top: number; bottom: number };
  /** From the left to the middle of a column. */
  x: (column: number) => number;
  /** From the top to a height in data units. */
  y: (value: number) => number;
}

type Draw = (
  context: CanvasRenderingContext2D,
  drawing: ColumnDrawing,
  placed: PlacedColumns,
) => void;

const MUTED = 'var(--color-text-muted)';

/** Behind the columns: a line for every step of the count, with its number. */
export const drawAxis: Draw = (context, drawing, { size, area, y }) => {
  const { step, end } = axisOf(drawing);
  const counts = Array.from({ length: end / step + 1 }, (_, index) => index * step);
  context.strokeStyle = 'var(--color-line)';
  context.lineWidth = 1;
  context.beginPath();
  for (const count of counts) {
    context.moveTo(area.left, y(count));
    context.lineTo(area.right, y(count));
  }
  context.stroke();
  write(context, size, 'right', MUTED);
  for (const count of counts) context.fillText(String(count), area.left - AXIS_GAP, y(count));
};

/** Around the columns: what they count, months and quarters below, words on top. */
export const drawNames: Draw = (context, drawing, placed) => {
  const { size, area, x, y } = placed;
  const { columns, pieces, unit } = drawing;
  write(context, size, 'left', MUTED);
  context.fillText(unit, 0, size.line / 2);
  context.fillText(AXIS_NAMES.month, 0, rowBelow(area.bottom, size, 0));
  context.fillText(AXIS_NAMES.quarter, 0, rowBelow(area.bottom, size, 1));

  write(context, size, 'center', INK);
  for (const [column, { month, mark }] of columns.entries()) {
    context.fillText(month, x(column), rowBelow(area.bottom, size, 0));
    if (mark === undefined) continue;
    const height = pieces.reduce((sum, { values }) => sum + (values[column] ?? 0), 0);
    context.fillText(mark, x(column), y(height) - size.line / 2);
  }
  drawQuarters(context, drawing, placed);
};

/** The name of each quarter under its months, where it has room, and a tick between two quarters. */
const drawQuarters: Draw = (context, { columns }, { size, area, x }) => {
  const half = (x(1) - x(0)) / 2;
  const middle = rowBelow(area.bottom, size, 1);
  let written = 0;
  context.strokeStyle = 'var(--color-line-strong)';
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(area.left, area.bottom);
  context.lineTo(area.right, area.bottom);
  for (const { quarter, first, last } of quartersOf(columns)) {
    const at = (x(first) + x(last)) / 2;
    const width = textWidth(quarter, size.text);
    if (first > 0) {
      context.moveTo(x(first) - half, area.bottom);
      context.lineTo(x(first) - half, middle + size.line / 2);
    }
    const start = Math.min(at - width / 2, size.width - width);
    if (start < written) continue;
    context.fillText(quarter, start + width / 2, middle);
    written = start + width + AXIS_GAP;
  }
  context.stroke();
};

function quartersOf(
  columns: ColumnDrawing['columns'],
): { quarter: string; first: number; last: number }[] {
  const quarters: { quarter: string; first: number; last: number }[] = [];
  for (const [column, { quarter }] of columns.entries()) {
    const current = quarters.at(-1);
    if (current?.quarter === quarter) current.last = column;
    else quarters.push({ quarter, first: column, last: column });
  }
  return quarters;
}

/** The middle of a row of words below the columns, from 0. */
function rowBelow(bottom: number, { line }: ColumnSize, row: number): number {
  return bottom + AXIS_GAP + line * (row + 0.5);
}

function write(
  context: CanvasRenderingContext2D,
  { text }: ColumnSize,
  align: CanvasTextAlign,
  colour: string,
): void {
  context.font = `400 ${text}px body`;
  context.textBaseline = 'middle';
  context.textAlign = align;
  context.fillStyle = colour;
}
