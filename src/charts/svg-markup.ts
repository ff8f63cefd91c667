/** A line of text as a canvas is told to draw it. */
export interface TextStyle {
  x: number;
  y: number;
  size: number;
  weight: 400 | 600;
  colour: string;
  textAlign: string;
  textBaseline: string;
}

/** From the line a canvas aligns to down to the line letters stand on, as a share of the text's size. */
const BASELINE = new Map([
  ['top', 0.8],
  ['middle', 0.35],
  ['bottom', -0.2],
]);
const ANCHOR = new Map([
  ['center', 'middle'],
  ['right', 'end'],
  ['end', 'end'],
]);

/** A `<text>` that says only what differs from the text around it. */
export function textElement(
  text: string,
  style: TextStyle,
  around: { size: number; colour: string },
): string {
  const { x, y, size, weight, colour } = style;
  const anchor = ANCHOR.get(style.textAlign);
  const attributes = [
    `x="${short(x)}" y="${short(y + size * (BASELINE.get(style.textBaseline) ?? 0))}"`,
    anchor === undefined ? '' : ` text-anchor="${anchor}"`,
    size === around.size ? '' : ` font-size="${short(size)}"`,
    weight === 600 ? ' font-weight="600"' : '',
    colour === around.colour ? '' : ` fill="${colour}"`,
  ];
  return `<text ${attributes.join('')}>${escapeText(text)}</text>`;
}

/** One decimal, no more: a tenth of a pixel is beyond what a reader sees, and every run writes the same bytes. */
export function short(value: number): string {
  if (!Number.isFinite(value)) throw new Error('A chart drew at a place that is not a number.');
  return String(Math.round(value * 10) / 10);
}

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
