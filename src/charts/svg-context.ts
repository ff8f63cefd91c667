import { short, textElement } from './svg-markup.ts';
import { textWidth } from './text-width.ts';

interface Style {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  left: number;
  top: number;
}

/** Chart.js asks for the browser's canvas but touches only what SvgContext has. */
export function canvasOf({ canvas }: SvgContext): HTMLCanvasElement {
  assertCanvas(canvas);
  return canvas;
}

function assertCanvas(canvas: object): asserts canvas is HTMLCanvasElement {
  if (!('getContext' in canvas)) throw new Error('A chart needs a canvas to draw on.');
}

/**
 * The part of CanvasRenderingContext2D that Chart.js draws bars, lines and upright text with, written down as SVG.
 * Colours pass through untouched, so they may be `var(--…)` or `url(#…)`. Text of the size and colour given
 * to the constructor carries no attributes: the `<svg>` around it sets them once.
 */
export class SvgContext {
  fillStyle = 'none';
  strokeStyle = 'none';
  lineWidth = 1;
  font = '';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  // Chart.js sets these; nothing drawn here depends on them.
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;

  readonly canvas: { width: number; height: number; getContext: () => SvgContext };
  readonly #text: { size: number; colour: string };
  readonly #elements: string[] = [];
  readonly #saved: Style[] = [];
  #path = '';
  #left = 0;
  #top = 0;

  constructor(width: number, height: number, text: { size: number; colour: string }) {
    this.canvas = { width, height, getContext: () => this };
    this.#text = text;
  }

  /** Everything drawn so far. */
  toString(): string {
    return this.#elements.join('');
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline } = this;
    const place = { left: this.#left, top: this.#top };
    this.#saved.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      font,
      textAlign,
      textBaseline,
      ...place,
    });
  }

  restore(): void {
    const style = this.#saved.pop();
    if (style === undefined) return;
    const { left, top, ...rest } = style;
    Object.assign(this, rest);
    [this.#left, this.#top] = [left, top];
  }

  translate(x: number, y: number): void {
    this.#left += x;
    this.#top += y;
  }

  rotate(angle: number): void {
    if (angle !== 0)
      throw new Error('Charts here write every line upright; Chart.js asked to turn one.');
  }

  // The picture starts empty, has one pixel ratio, solid lines, and nothing in it leaves its area.
  clearRect(): void {}
  setTransform(): void {}
  resetTransform(): void {}
  setLineDash(): void {}
  clip(): void {}

  beginPath(): void {
    this.#path = '';
  }

  closePath(): void {
    this.#path += 'z';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${this.#point(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${this.#point(x, y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    if (width === 0 || height === 0) return;
    this.#path += `M${this.#point(x, y)}h${short(width)}v${short(height)}h${short(-width)}z`;
  }

  fill(rule?: string): void {
    if (this.#path === '') return;
    const evenOdd = rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
    this.#elements.push(`<path fill="${this.fillStyle}"${evenOdd} d="${this.#path}"/>`);
  }

  stroke(): void {
    if (this.#path === '') return;
    const width = this.lineWidth === 1 ? '' : ` stroke-width="${short(this.lineWidth)}"`;
    this.#elements.push(
      `<path fill="none" stroke="${this.strokeStyle}"${width} d="${this.#path}"/>`,
    );
  }

  fillText(text: string, x: number, y: number): void {
    const { fillStyle, textAlign, textBaseline } = this;
    const place = { x: x + this.#left, y: y + this.#top, textAlign, textBaseline };
    this.#elements.push(
      textElement(text, { ...place, ...this.#font(), colour: fillStyle }, this.#text),
    );
  }

  measureText(text: string): { width: number } {
    const { size, weight } = this.#font();
    return { width: textWidth(text, size, weight) };
  }

  /** Reads "600 14px family", the only forms that Chart.js and this folder write. */
  #font(): { size: number; weight: 400 | 600 } {
    const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? this.#text.size);
    return { size, weight: /\b600\b/.test(this.font) ? 600 : 400 };
  }

  #point(x: number, y: number): string {
    return `${short(x + this.#left)} ${short(y + this.#top)}`;
  }
}
