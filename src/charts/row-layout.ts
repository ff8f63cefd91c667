import { LABEL_GAP, MARK_GAP, SWATCH_ROOM, type RowDrawing, type Size } from './rows.ts';
import { textWidth, wrapText } from './text-width.ts';

/** What has to be known of a drawing at one size before Chart.js places its bars, in px. */
export interface RowLayout {
  size: Size;
  /** Lines of each row's label; a heading's stand for themselves, outside the column of labels. */
  labels: readonly string[][];
  isLabelAbove: boolean;
  bar: number;
  /** Side of the square that a texture repeats. */
  tile: number;
  rowHeight: number;
  /** How far the middle of a bar stands below the middle of its row, because of the words above it. */
  drop: number;
  /** Room above the first row, left of the labels, right of the longest bar. */
  top: number;
  left: number;
  right: number;
  height: number;
}

export function layOut(drawing: RowDrawing, size: Size): RowLayout {
  const { rows, look, marks } = drawing;
  const { width, text, line } = size;
  const isThin = look === 'thin';
  const isLabelAbove = isThin && size.isLabelAboveThin;
  const left = rows.some(({ swatch }) => swatch !== undefined) ? SWATCH_ROOM : 0;
  const room = isLabelAbove ? width : size.labels - left;
  const labels = rows.map(({ label, isHeading }) =>
    isHeading === true ? wrapText(label, text, width, 600) : wrapText(label, text, room),
  );
  const labelHeight = Math.max(0, ...labels.map((lines) => lines.length)) * line;

  const bar = size.bar[look];
  const above = (isThin ? line : 0) + (isLabelAbove ? labelHeight : 0);
  const content = Math.max(bar + above, labelHeight);
  // A whole number of tiles, so that a texture starts alike in every row.
  const tile = isThin ? bar : bar / 2;
  const air = size.air + (isLabelAbove ? bar : 0);
  const rowHeight = Math.ceil((content + air) / tile) * tile;
  const top = headHeight(drawing, size, isLabelAbove);
  return {
    size,
    labels,
    isLabelAbove,
    bar,
    tile,
    rowHeight,
    drop: above / 2,
    top,
    left,
    right: isThin
      ? 0
      : Math.max(0, ...marks.map((mark) => Math.ceil(textWidth(mark.text, text, 600)) + MARK_GAP)),
    height: top + rows.length * rowHeight,
  };
}

/** Room for the tallest column head, by the least width its column can have; without heads, for the first line. */
function headHeight({ heads, extent }: RowDrawing, size: Size, isLabelAbove: boolean): number {
  const area = size.width - (isLabelAbove ? 0 : size.labels + 2 * LABEL_GAP);
  const lines = heads.map(
    (head) => wrapText(head.text, size.text, (head.width * area) / extent).length,
  );
  return lines.length === 0 ? 2 : Math.max(...lines) * size.line + MARK_GAP;
}
