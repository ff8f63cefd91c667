import type { TaskStatus } from '#domain/labels.ts';

/** What fills a bar. The texture tells bars apart where colour cannot: in print, in grey, to a colour-blind reader. */
export interface Fill {
  /** A CSS variable, so that the picture follows the reader's theme. */
  colour: `--color-${string}`;
  texture: 'solid' | 'hatch' | 'stripes' | 'lozenge' | 'cross' | 'bars' | 'dots';
}

export const STATUS_FILLS = {
  'done-on-time': { colour: '--color-status-done-on-time', texture: 'solid' },
  'done-late': { colour: '--color-status-done-late', texture: 'hatch' },
  'on-track': { colour: '--color-status-on-track', texture: 'stripes' },
  late: { colour: '--color-status-late', texture: 'lozenge' },
  'not-measurable': { colour: '--color-status-not-measurable', texture: 'bars' },
  stopped: { colour: '--color-status-stopped', texture: 'cross' },
  unpublished: { colour: '--color-status-unpublished', texture: 'dots' },
} as const satisfies Record<TaskStatus, Fill>;

/** What is cut out of the colour in a tile of 8 × 8. Dots alone are drawn in the colour, on paper. */
const CUTS = {
  hatch: '<path d="M-1 1l2-2M-1 9L9-1M7 9l2-2" stroke="var(--color-paper)" stroke-width="2"/>',
  stripes: '<path d="M0 2h8M0 6h8" stroke="var(--color-paper)" stroke-width="1.5"/>',
  cross: '<path d="M2 2l4 4M6 2l-4 4" stroke="var(--color-paper)" stroke-width="1.5"/>',
  bars: '<path d="M2 0v8M6 0v8" stroke="var(--color-paper)" stroke-width="1.5"/>',
  lozenge: '<path d="M4 1l3 3-3 3-3-3z" fill="var(--color-paper)"/>',
} as const;

/** Where a texture starts and how large its tile is, in px. */
export interface Tiling {
  left: number;
  top: number;
  side: number;
}

/** Value of a `fill` attribute, given the id under which `patternOf` defines the pattern. */
export function paintOf({ colour, texture }: Fill, id: string): string {
  return texture === 'solid' ? `var(${colour})` : `url(#${id})`;
}

/** The `<pattern>` of a fill; empty for a solid one. */
export function patternOf(
  { colour, texture }: Fill,
  id: string,
  { left, top, side }: Tiling,
): string {
  if (texture === 'solid') return '';
  const drawing =
    texture === 'dots'
      ? `<path d="M0 0h8v8H0z" fill="var(--color-paper)"/><path d="M2 2h0M6 2h0M2 6h0M6 6h0" stroke="var(${colour})" stroke-width="1.7" stroke-linecap="round"/>`
      : `<path d="M0 0h8v8H0z" fill="var(${colour})"/>${CUTS[texture]}`;
  return `<pattern id="${id}" x="${left}" y="${top}" width="${side}" height="${side}" viewBox="0 0 8 8" patternUnits="userSpaceOnUse">${drawing}</pattern>`;
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
  const pattern = patternOf(fill, id, { left: 0, top: 0, side: 7 });
  return `<svg viewBox="-.5 -.5 29 15" width="29" height="15" aria-hidden="true">${pattern}<path d="M0 0h28v14H0z" fill="${paintOf(fill, id)}"${outline}/></svg>`;
}

/** A piece of a line with its point, for a legend. */
export function lineSwatch(colour: Fill['colour']): string {
  return `<svg viewBox="-.5 -.5 29 15" width="29" height="15" aria-hidden="true"><path d="M0 7h28" stroke="var(${colour})" stroke-width="2"/><path d="M14 3l4 4-4 4-4-4z" fill="var(${colour})"/></svg>`;
}
