import type { DocumentRelation, PolicyDocument } from '#domain/document.ts';
import { DOCUMENT_KIND_LABELS, DOCUMENT_RELATION_LABELS } from '#domain/labels.ts';
import { escapeText, short } from './svg-markup.ts';

/** The picture of a document among those it is related to, for a phone and for a wide column. */
export interface RelationPicture {
  sentence: string;
  svg: { narrow: string; wide: string };
}

interface Box {
  x: number;
  y: number;
  /** Small words above the number: the relation, or the kind of the document in the middle. */
  above: string;
  name: string;
  isThis: boolean;
}

/** A line that ends in an arrow head; it always arrives from the left. */
interface Arrow {
  path: string;
  tip: { x: number; y: number };
}

const BOX = { width: 262, height: 52, gap: 20 };
const BETWEEN = 64;
const PADDING = 2;
const HEAD = 8;
const LINE = 'var(--color-line-strong)';

/** Arrows read as sentences: from the document that acts to the one it acts on. */
export function documentRelationPicture(document: PolicyDocument): RelationPicture | undefined {
  const incoming = document.relations.filter(({ direction }) => direction === 'incoming');
  const outgoing = document.relations.filter(({ direction }) => direction === 'outgoing');
  if (incoming.length + outgoing.length === 0) return undefined;
  return {
    sentence: sentenceOf(document, incoming.length, outgoing.length),
    svg: { wide: wide(document, incoming, outgoing), narrow: narrow(document, incoming, outgoing) },
  };
}

function sentenceOf({ number }: PolicyDocument, incoming: number, outgoing: number): string {
  const parts = [
    outgoing > 0 && `tác động tới ${outgoing} văn bản`,
    incoming > 0 && `chịu tác động của ${incoming} văn bản`,
  ].filter((part) => part !== false);
  return `${number} ${parts.join(' và ')}; mũi tên đi từ văn bản tác động tới văn bản chịu tác động.`;
}

type Relations = readonly DocumentRelation[];

/** Three columns: those that act on it, the document, those it acts on; an empty column takes no room. */
function wide(document: PolicyDocument, incoming: Relations, outgoing: Relations): string {
  const rows = Math.max(1, incoming.length, outgoing.length);
  const height = rows * BOX.height + (rows - 1) * BOX.gap + 2 * PADDING;
  const columnX = (column: number) => PADDING + column * (BOX.width + BETWEEN);
  const own = incoming.length > 0 ? 1 : 0;
  const column = (relations: Relations, x: number) =>
    stack(relations, x, (height - stackHeight(relations.length)) / 2);
  const middle = boxOf(document, columnX(own), (height - BOX.height) / 2);
  const left = column(incoming, columnX(0));
  const right = column(outgoing, columnX(own + 1));
  const centre = (box: Box) => box.y + BOX.height / 2;
  const arrows = [
    ...left.map((box) => curve(box.x + BOX.width, centre(box), middle.x, centre(middle))),
    ...right.map((box) => curve(middle.x + BOX.width, centre(middle), box.x, centre(box))),
  ];
  const columns = 1 + own + (outgoing.length > 0 ? 1 : 0);
  return svg(columnX(columns - 1) + BOX.width + PADDING, height, document, arrows, [
    ...left,
    middle,
    ...right,
  ]);
}

/** One column: those that act on it above the document, those it acts on below; arrows run down the left side. */
function narrow(document: PolicyDocument, incoming: Relations, outgoing: Relations): string {
  const x = PADDING + 30;
  const above = stack(incoming, x, PADDING);
  const top = PADDING + incoming.length * (BOX.height + BOX.gap);
  const middle = boxOf(document, x, top);
  const below = stack(outgoing, x, top + BOX.height + BOX.gap);
  const rail = PADDING + 8;
  const centre = (box: Box) => box.y + BOX.height / 2;
  const side = (from: number, to: number): Arrow => ({
    path: `M${short(x)} ${short(from)}H${short(rail)}V${short(to)}H${short(x - HEAD)}`,
    tip: { x, y: to },
  });
  const arrows = [
    ...above.map((box) => side(centre(box), centre(middle) - 8)),
    ...below.map((box) => side(centre(middle) + 8, centre(box))),
  ];
  const height = top + BOX.height + outgoing.length * (BOX.height + BOX.gap) + PADDING;
  return svg(x + BOX.width + PADDING, height, document, arrows, [...above, middle, ...below]);
}

function stackHeight(count: number): number {
  return count * BOX.height + Math.max(0, count - 1) * BOX.gap;
}

function stack(relations: Relations, x: number, top: number): Box[] {
  return relations.map(({ kind, document, number }, index) => ({
    x,
    y: top + index * (BOX.height + BOX.gap),
    above: DOCUMENT_RELATION_LABELS[kind],
    name: document === undefined ? number : nameOf(document),
    isThis: false,
  }));
}

function boxOf(document: PolicyDocument, x: number, y: number): Box {
  return { x, y, above: 'Văn bản này', name: nameOf(document), isThis: true };
}

function nameOf({ kind, number }: PolicyDocument): string {
  return `${DOCUMENT_KIND_LABELS[kind]} ${number}`;
}

function curve(x1: number, y1: number, x2: number, y2: number): Arrow {
  const bend = (x2 - x1) / 2;
  const from = `${short(x1)} ${short(y1)}`;
  const to = `${short(x2 - HEAD)} ${short(y2)}`;
  const path = `M${from}C${short(x1 + bend)} ${short(y1)} ${short(x2 - bend)} ${short(y2)} ${to}`;
  return { path, tip: { x: x2, y: y2 } };
}

function svg(
  width: number,
  height: number,
  { number }: PolicyDocument,
  arrows: readonly Arrow[],
  boxes: readonly Box[],
): string {
  const drawn = boxes.map(({ x, y, above, name, isThis }) => {
    const fill = isThis ? 'var(--color-primary-wash)' : 'var(--color-surface)';
    const stroke = isThis ? 'var(--color-primary)' : LINE;
    return [
      `<rect x="${short(x)}" y="${short(y)}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="${fill}" stroke="${stroke}"/>`,
      `<text x="${short(x + 12)}" y="${short(y + 20)}" font-size="12" fill="var(--color-text-muted)">${escapeText(above)}</text>`,
      `<text x="${short(x + 12)}" y="${short(y + 40)}" font-size="14" font-weight="600" fill="var(--color-ink)">${escapeText(name)}</text>`,
    ].join('');
  });
  const lines = arrows.map(({ path, tip }) =>
    [
      `<path d="${path}" fill="none" stroke="${LINE}" stroke-width="1.5"/>`,
      `<path d="M${short(tip.x - HEAD)} ${short(tip.y - 5)}l${HEAD} 5l-${HEAD} 5z" fill="${LINE}"/>`,
    ].join(''),
  );
  const size = `width="${short(width)}" height="${short(height)}"`;
  const label = `Quan hệ của ${escapeText(number)} với văn bản khác`;
  return `<svg viewBox="0 0 ${short(width)} ${short(height)}" ${size} role="img" aria-label="${label}">${lines.join('')}${drawn.join('')}</svg>`;
}
