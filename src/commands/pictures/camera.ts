import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import type { PictureName } from '#cms/pictured.ts';

/** Device pixels of a picture to one pixel of the page it was taken from. */
export const SHARPNESS = 2;

/** A picture as it was taken: its size in pixels of the page, to be shown no larger. */
export interface Taken {
  width: number;
  height: number;
}

interface Box extends Taken {
  x: number;
  y: number;
}

interface Framing {
  /** What the sentence beside the picture says to press; it gets a frame of its own. */
  mark?: Locator;
  /** Whether a menu is open, which would close if the keyboard's focus went away; else no box shows the focus. */
  isOpen?: boolean;
  /** Pixels of the page around the parts. */
  margin?: number;
  /** Pixels from the upper edge after which the picture ends. */
  height?: number;
}

/** The largest a file may be, in bytes. */
export const LARGEST = 60_000;
const QUALITIES = [80, 72, 64, 56, 48];
const MARGIN = 14;
/** Attribute of what is marked while a picture is taken. */
const MARKED = 'data-picture-mark';
const FONTS = { '100 500': 'be-vietnam-pro-400.woff2', '501 900': 'be-vietnam-pro-600.woff2' };

/** Takes pictures of parts of a page and keeps them as WebP, each under its name, in a folder. */
export class Camera {
  readonly taken = new Map<PictureName, Taken>();
  readonly #page: Page;
  readonly #folder: string;

  constructor(page: Page, folder: string) {
    this.#page = page;
    this.#folder = folder;
  }

  /** Dresses the page for its pictures; `root` is the project's. To be called when it has been loaded. */
  async prepare(root: string): Promise<void> {
    await this.#page.addStyleTag({ content: await styleFor(root) });
    await this.#page.evaluate(async () => {
      for (const weight of [400, 600]) await document.fonts.load(`${weight} 16px Hinh`, 'Hợp');
    });
  }

  /** One picture, large enough to hold all of the parts. */
  async take(
    name: PictureName,
    parts: readonly Locator[],
    { mark, isOpen = false, margin = MARGIN, height: most = Infinity }: Framing = {},
  ): Promise<void> {
    if (!isOpen)
      await this.#page.evaluate(
        () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      );
    const boxes = await Promise.all(parts.map((part) => boxOf(part, name)));
    await mark?.evaluate((part, attribute) => part.setAttribute(attribute, ''), MARKED);
    const left = Math.max(0, Math.floor(Math.min(...boxes.map(({ x }) => x)) - margin));
    const top = Math.max(0, Math.floor(Math.min(...boxes.map(({ y }) => y)) - margin));
    const right = Math.ceil(Math.max(...boxes.map(({ x, width }) => x + width)) + margin);
    const bottom = Math.ceil(Math.max(...boxes.map(({ y, height }) => y + height)) + margin);
    const room = this.#page.viewportSize() ?? { width: right, height: bottom };
    const width = Math.min(right, room.width) - left;
    const height = Math.min(bottom - top, room.height - top, most);
    const png = await this.#page.screenshot({
      clip: { x: left, y: top, width, height },
      animations: 'disabled',
      caret: 'hide',
    });
    await mark?.evaluate((part, attribute) => part.removeAttribute(attribute), MARKED);
    await writeFile(join(this.#folder, `${name}.webp`), await smallest(png));
    this.taken.set(name, { width, height });
    console.log(`${name}.webp  ${width} × ${height}`);
  }
}

/** The fonts of the site in place of whatever the machine has, so that every machine takes the same pictures. */
async function styleFor(root: string): Promise<string> {
  const faces = Object.entries(FONTS).map(async ([weights, file]) => {
    const font = await readFile(join(root, 'public', 'fonts', file), 'base64');
    return `@font-face { font-family: Hinh; font-weight: ${weights}; src: url('data:font/woff2;base64,${font}'); }`;
  });
  return [
    ...(await Promise.all(faces)),
    '* { font-family: Hinh, sans-serif !important; transition: none !important; }',
    `[${MARKED}] { outline: 3px solid #c2410c !important; outline-offset: -3px; }`,
  ].join('\n');
}

/** Where a part stands once it has come to rest: Decap draws its lists and forms several times over. */
async function boxOf(part: Locator, name: string): Promise<Box> {
  let last = '';
  for (let tries = 0; tries < 200; tries += 1) {
    await part.waitFor();
    const box = await part.boundingBox();
    const now = JSON.stringify(box);
    if (box !== null && now === last) return box;
    last = now;
    await part.page().waitForTimeout(200);
  }
  throw new Error(`Hình "${name}": phần cần chụp không đứng yên trên màn hình.`);
}

/** Letters and lines pack best without loss, photographs with: as little loss as the largest size allows. */
async function smallest(png: Buffer): Promise<Buffer> {
  const drawn = await sharp(png).webp({ nearLossless: true, quality: 60, effort: 6 }).toBuffer();
  if (drawn.length <= LARGEST) return drawn;
  for (const quality of QUALITIES) {
    const photographed = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (photographed.length <= LARGEST) return photographed;
  }
  throw new Error(`Hình nặng quá ${LARGEST} byte. Chụp một phần nhỏ hơn.`);
}
