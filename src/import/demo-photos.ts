import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';

/**
 * Pictures for the demo edition, as heavy as photographs and plainly none: hills, rows of plants and light made of
 * numbers, with "ẢNH MINH HỌA" written across them. The same seed always gives the same picture.
 */

type Colour = readonly [red: number, green: number, blue: number];

/** What differs from one picture to the next. */
export interface DemoScene {
  seed: number;
  sky: readonly [top: Colour, horizon: Colour];
  hill: Colour;
  field: Colour;
  /** Where the sky ends, from the top: 0 to 1. */
  horizon: number;
  isTall?: boolean;
}

const LONG_SIDE = 1600;
const SHORT_SIDE = 1067;
const MARK = 'ẢNH MINH HỌA';
const FONT = '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf';
const FONT_NAME = 'Demo photo';

/** A scene as a PNG, for the same intake that a photograph goes through. */
export async function drawDemoPhoto(scene: DemoScene): Promise<Buffer> {
  const [width, height] = scene.isTall ? [SHORT_SIDE, LONG_SIDE] : [LONG_SIDE, SHORT_SIDE];
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = colourAt(scene, x / LONG_SIDE, y / height, y);
      // Leaves and soil weigh most in a photograph; the sky hardly anything.
      const grain =
        (smooth(x / 2, y / 2, scene.seed) - 0.5) * (y / height < scene.horizon ? 6 : 54);
      const at = (y * width + x) * 3;
      for (const part of [0, 1, 2] as const) {
        pixels[at + part] = Math.max(0, Math.min(255, Math.round(colour[part] + grain)));
      }
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .composite([{ input: mark(width), gravity: 'south' }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** The light at a place: sky, then two ridges of hills, then rows that run to the horizon. */
function colourAt(scene: DemoScene, x: number, y: number, row: number): Colour {
  const { seed, sky, hill, field, horizon } = scene;
  const ridge = horizon - 0.16 * layered(x * 3, seed, seed);
  const nearRidge = horizon + 0.04 - 0.09 * layered(x * 5 + 9, seed + 3, seed);
  if (y < ridge) {
    const cloud = layered(x * 4 + seed, y * 7, seed) ** 2 * 60;
    return lighter(between(sky[0], sky[1], y / horizon), cloud);
  }
  if (y < nearRidge)
    return lighter(between(hill, sky[1], 0.55), layered(x * 30, y * 30, seed) * 24);
  const depth = Math.max(0.02, (y - horizon + 0.08) / (1.08 - horizon));
  const across = (x - 0.5) / depth;
  const rows = Math.sin(across * 9 + layered(across, row * 0.004, seed) * 2) * 0.5 + 0.5;
  const leaves = layered(across * 14, 26 / depth, seed + 7);
  return lighter(between(hill, field, rows * 0.7 + leaves * 0.5), (leaves - 0.5) * 90 * depth);
}

function between(from: Colour, to: Colour, share: number): Colour {
  const mix = (part: 0 | 1 | 2) => from[part] + (to[part] - from[part]) * Math.min(1, share);
  return [mix(0), mix(1), mix(2)];
}

function lighter([red, green, blue]: Colour, by: number): Colour {
  return [red + by, green + by, blue + by * 0.8];
}

/** Noise of four sizes, each half as strong as the last: 0 to 1. */
function layered(x: number, y: number, seed: number): number {
  let sum = 0;
  for (let octave = 0, size = 1, weight = 0.53; octave < 4; octave += 1) {
    sum += smooth(x * size, y * size, seed + octave) * weight;
    size *= 2;
    weight /= 2;
  }
  return sum;
}

function smooth(x: number, y: number, seed: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [ease(x - left), ease(y - top)];
  const corner = (dx: number, dy: number) => random(left + dx, top + dy, seed);
  const upper = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * across;
  const lower = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * across;
  return upper + (lower - upper) * down;
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}

/** A number from 0 to 1 that a place always has. */
function random(x: number, y: number, seed: number): number {
  let hash = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 2246822519);
  hash = Math.imul(hash ^ (hash >>> 13), 1274126177);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** The words that say it is no photograph, on a strip of their own. */
function mark(width: number): Buffer {
  if (!GlobalFonts.has(FONT_NAME)) {
    const { resolve } = createRequire(join(process.cwd(), 'package.json'));
    GlobalFonts.registerFromPath(resolve(FONT), FONT_NAME);
  }
  const canvas = createCanvas(width, 64);
  const context = canvas.getContext('2d');
  context.fillStyle = 'rgba(20, 33, 28, 0.72)';
  context.fillRect(0, 0, width, canvas.height);
  context.fillStyle = '#fff';
  context.font = `34px "${FONT_NAME}"`;
  // As often as fits: a cut-out of the picture, as for a share card, still says it.
  for (let left = 40; left < width; left += 380) context.fillText(MARK, left, 44);
  return canvas.toBuffer('image/png');
}
