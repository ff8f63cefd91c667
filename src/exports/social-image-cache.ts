import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SECTORS } from '#domain/labels.ts';
import fitting from './fit-text.ts?raw';
import { readPart } from './social-backdrop.ts';
import backdrop from './social-backdrop.ts?raw';
import type { SocialImage } from './social-image.ts';
import drawing from './social-image.ts?raw';
import { drawInThread } from './social-image-thread.ts';

const FOLDER = 'node_modules/.cache/og';

/** The picture as drawn by an earlier build when neither its words nor the drawing have changed, else drawn and kept. */
export async function keptSocialImage(image: SocialImage): Promise<Buffer> {
  const path = join(FOLDER, `${fingerprint(image)}.png`);
  try {
    return await readFile(path);
  } catch {
    const png = await drawInThread(image);
    await keep(path, png);
    return png;
  }
}

/** A name that changes with the words, the photograph and whatever draws them. */
function fingerprint(image: SocialImage): string {
  const parts = (['band', 'logo', ...SECTORS] as const).map(readPart);
  const photo = image.photo === undefined ? '' : readFileSync(image.photo);
  return createHash('sha256')
    .update(JSON.stringify([image, drawing, backdrop, fitting, parts]))
    .update(photo)
    .digest('hex')
    .slice(0, 32);
}

/** Written beside and then renamed, so that another build never reads half a picture. */
async function keep(path: string, png: Buffer): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(unfinished, png);
  await rename(unfinished, path);
}
