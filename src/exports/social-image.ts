import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Sector } from '#domain/labels.ts';
import { fitText, type FittedText, type TextBox } from './fit-text.ts';
import { BAND_TOP, drawBackdrop, loadSvg, PANEL_LEFT, readPart } from './social-backdrop.ts';

/** What the picture of a page says; with a sector, its drawing or a photograph stands on the right. */
export interface SocialImage {
  kicker: string;
  title: string;
  footer: string;
  sector?: Sector;
  /** A photograph in the drawing's place: its path from the project's root. */
  photo?: string;
}

export const SOCIAL_IMAGE_SIZE = { width: 1200, height: 630 } as const;

const { width: WIDTH, height: HEIGHT } = SOCIAL_IMAGE_SIZE;
const FONT = '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf';
const FONT_NAME = 'Social image';
const LEADING = 1.28;
const MARGIN = 80;
/** Baseline of the kicker, top of the title's room, bottom of it, top of the logo. */
const LEVELS = { kicker: 104, title: 128, titleEnd: 456, logo: BAND_TOP - 102 } as const;
const LOGO = 56;
const COLOURS = { ink: '#14211c', primary: '#0f5a43' } as const;

/** The Open Graph picture of a page as a PNG of 1200 × 630; equal words give equal bytes. */
export async function drawSocialImage(image: SocialImage): Promise<Buffer> {
  registerFont();
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  await drawBackdrop(context, image);
  await drawWords(context, image);

  return (
    sharp(canvas.data(), { raw: { ...SOCIAL_IMAGE_SIZE, channels: 4 } })
      .removeAlpha()
      // Packing harder takes twice as long for 8% of bytes that no reader waits for.
      .png({ palette: true, ...paletteFor(image), effort: 1, compressionLevel: 6 })
      .toBuffer()
  );
}

/** Flat drawings need few colours; a photograph shows bands without more of them and some dither. */
function paletteFor({ photo }: SocialImage): { colours: number; dither: number } {
  return photo === undefined ? { colours: 64, dither: 0 } : { colours: 256, dither: 0.4 };
}

async function drawWords(context: SKRSContext2D, image: SocialImage): Promise<void> {
  const isWide = image.sector === undefined;
  const width = (isWide ? WIDTH - MARGIN : PANEL_LEFT - 44) - MARGIN;
  const oneLine = { width, height: 60, maxLines: 1, leading: LEADING, smallest: 18 };
  const kicker = setText(context, image.kicker, { ...oneLine, largest: 30 });
  const title = setText(context, image.title, {
    width,
    height: LEVELS.titleEnd - LEVELS.title,
    maxLines: 4,
    leading: LEADING,
    largest: isWide ? 72 : 54,
    smallest: 32,
  });
  const footer = setText(context, image.footer, {
    ...oneLine,
    width: width - LOGO - 20,
    largest: 28,
  });

  context.fillStyle = COLOURS.primary;
  drawText(context, kicker, MARGIN, LEVELS.kicker);
  context.fillStyle = COLOURS.ink;
  drawText(context, title, MARGIN, LEVELS.title + title.size);
  context.drawImage(await loadSvg(readPart('logo'), LOGO, LOGO), MARGIN, LEVELS.logo);
  drawText(context, footer, MARGIN + LOGO + 20, LEVELS.logo + LOGO / 2 + footer.size * 0.36);
}

/** Resolved from the project's root: in the built site this module no longer stands beside node_modules. */
function registerFont(): void {
  if (GlobalFonts.has(FONT_NAME)) return;
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  if (GlobalFonts.registerFromPath(resolve(FONT), FONT_NAME) === null) {
    throw new Error(`Không đọc được phông chữ ${FONT}. Chạy lại npm ci.`);
  }
}

function setText(context: SKRSContext2D, text: string, box: TextBox): FittedText {
  let set: number | undefined;
  return fitText(text, box, (line, size) => {
    // Naming the typeface anew costs more than measuring a line.
    if (size !== set) context.font = `${size}px "${FONT_NAME}"`;
    set = size;
    return context.measureText(line).width;
  });
}

/** @param baseline of the first line */
function drawText(context: SKRSContext2D, text: FittedText, left: number, baseline: number): void {
  context.font = `${text.size}px "${FONT_NAME}"`;
  for (const [index, line] of text.lines.entries()) {
    context.fillText(line, left, Math.round(baseline + index * text.size * LEADING));
  }
}
