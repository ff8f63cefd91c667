import type { TaskStatus } from '#domain/labels.ts';

/** What fills a bar. The texture tells bars apart where colour cannot: in print, in grey, to a colour-blind reader. */
export interface Fill {
  /** A CSS variable, so that the picture follows the reader's theme. */
  colour: `--color-${string}`;
  texture: 'solid' | 'hatch' | 'stripes' | 'lozenge' | 'dots';
}

export const STATUS_FILLS = {
  'done-on-time': { colour: '--color-status-done-on-time', texture: 'solid' },
  'done-late': { colour: '--color-status-done-late', texture: 'hatch' },
  'on-track': { colour: '--color-status-on-track', texture: 'stripes' },
  late: { colour: '--color-status-late', texture: 'lozenge' },
  unpublished: { colour: '--color-status-unpublished', texture: 'dots' },
} as const satisfies Record<TaskStatus, Fill>;

/** Side of the square that repeats, and what is drawn in it over the colour (dots: instead of it). */
const TILES = {
  hatch: {
    side: 6,
    motif: '<path d="M-1 1l2-2M-1 7l8-8M5 7l2-2" stroke="var(--color-paper)" stroke-width="1.5"/>',
  },
  stripes: { side: 5, motif: '<path d="M0 1h5" stroke="var(--color-paper)" stroke-width="1.5"/>' },
  lozenge: { side: 10, motif: '<path d="M5 1.5L8.5 5 5 8.5 1.5 5z" fill="var(--color-paper)"/>' },
  dots: { side: 5, motif: '' },
} as const satisfies Record<Exclude<Fill['texture'], 'solid'>, { side: number; motif: string }>;

/** Value of a `fill` attribute, given the id under which `patternOf` defines the pattern. */
export function paintOf({ colour, texture }: Fill, id: string): string {
  return texture === 'solid' ? `var(${colour})` : `url(#${id})`;
}

/** The `<pattern>` of a fill; empty for a solid one. */
export function patternOf({ colour, texture }: Fill, id: string): string {
  if (texture === 'solid') return '';
  const { side, motif } = TILES[texture];
  const drawing =
    texture === 'dots'
      ? `<circle cx="2.5" cy="2.5" r=".9" fill="var(${colour})"/>`
      : `<path d="M0 0h${side}v${side}H0z" fill="var(${colour})"/>${motif}`;
  return `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse">${drawing}</pattern>`;
}

/** What is not there is drawn hollow: an outline holds the dots together. */
export function isHollow({ texture }: Fill): boolean {
  return texture === 'dots';
}

export function isSameFill(left: Fill, right: Fill): boolean {
  return left.colour === right.colour && left.texture === right.texture;
}

/** A piece of a bar for a legend. */
export function swatchOf(fill: Fill, id: string): string {
  const outline = isHollow(fill) ? ` stroke="var(${fill.colour})"` : '';
  const pattern = patternOf(fill, id);
  return `<svg viewBox="0 0 30 15" width="30" height="15" aria-hidden="true">${pattern}<path d="M.5.5h29v14H.5z" fill="${paintOf(fill, id)}"${outline}/></svg>`;
}
