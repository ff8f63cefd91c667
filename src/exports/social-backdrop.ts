import { readFileSync } from 'node:fs';
import { loadImage, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Sector } from '#domain/labels.ts';

/** Everything of a social image but its words: paper, hills or a sector's drawing, and the woven band. */

/** Files of the site that are drawn, from the project's root: the logo, and a folder of everything else. */
const LOGO = 'public/favicon.svg';
const PICTURES = 'src/exports/pictures';
/** Pixels from the top and from the left. */
export const BAND_TOP = 579;
export const PANEL_LEFT = 744;

const COLOURS = { paper: '#fff', farHill: '#f0f6f2', nearHill: '#e3eee7' } as const;
/** Which part of its drawing the panel shows: 0 the left edge, 1 the right. */
const FOCUS = {
  coffee: 0.32,
  rice: 0.1,
  honey: 0.62,
  vegetable: 0.72,
  fruit: 0.42,
  forest: 0.02,
} as const satisfies Record<Sector, number>;

/** What stands beside the words; nothing on pages that are not about one cooperative. */
interface Beside {
  sector?: Sector;
  /** Path from the project's root. */
  photo?: string;
}

export async function drawBackdrop(
  context: SKRSContext2D,
  { sector, photo }: Beside,
): Promise<void> {
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  if (photo !== undefined) await drawPhoto(context, photo);
  else if (sector === undefined) drawHills(context);
  else await drawPanel(context, sector);
  await drawBand(context);
}

export function readPart(part: 'logo' | 'band' | Sector): string {
  return readFileSync(part === 'logo' ? LOGO : `${PICTURES}/${part}.svg`, 'utf8');
}

/** An SVG picture drawn sharp at a size in pixels. */
export async function loadSvg(svg: string, width: number, height: number): Promise<Image> {
  const image = await loadImage(Buffer.from(svg));
  image.width = width;
  image.height = height;
  return image;
}

/** The two mountains of the logo, pale, behind the words. */
function drawHills(context: SKRSContext2D): void {
  drawHill(context, COLOURS.farHill, { left: 760, top: 152, right: 1260 });
  drawHill(context, COLOURS.nearHill, { left: 560, top: 300, right: 944 });
}

function drawHill(
  context: SKRSContext2D,
  colour: string,
  { left, top, right }: { left: number; top: number; right: number },
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(left, BAND_TOP);
  context.lineTo((left + right) / 2, top);
  context.lineTo(right, BAND_TOP);
  context.fill();
}

async function drawPanel(context: SKRSContext2D, sector: Sector): Promise<void> {
  const width = (BAND_TOP / 360) * 640;
  const shown = context.canvas.width - PANEL_LEFT;
  const picture = await loadSvg(readPart(sector), width, BAND_TOP);
  context.save();
  context.beginPath();
  context.rect(PANEL_LEFT, 0, shown, BAND_TOP);
  context.clip();
  context.drawImage(picture, PANEL_LEFT - FOCUS[sector] * (width - shown), 0);
  context.restore();
}

/** A photograph from edge to edge of the panel, cut around what catches the eye. */
async function drawPhoto(context: SKRSContext2D, photo: string): Promise<void> {
  const panel = await sharp(photo)
    .autoOrient()
    .resize({
      width: context.canvas.width - PANEL_LEFT,
      height: BAND_TOP,
      fit: 'cover',
      position: 'attention',
    })
    .png()
    .toBuffer();
  context.drawImage(await loadImage(panel), PANEL_LEFT, 0);
}

/** The woven band at three pixels to a thread, from edge to edge. */
async function drawBand(context: SKRSContext2D): Promise<void> {
  const [width, height] = [192, 51];
  const band = await loadSvg(readPart('band'), width, height);
  for (let left = 0; left < context.canvas.width; left += width) {
    context.drawImage(band, left, BAND_TOP);
  }
}
