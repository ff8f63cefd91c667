import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { contentRoot } from './edition.ts';

/** Where the pictures of the guide for staff lie, below the root of the content. */
export const PICTURE_FOLDER = 'content/guides/hinh';
/** What is recorded of them, beside them. */
export const PICTURE_RECORD = 'hinh.json';

const recordSchema = z.record(
  z.string(),
  z.strictObject({
    /** What the form was when the picture was taken: `formShownIn`. */
    form: z.string(),
    /** Pixels of the page that was photographed; the file has `SHARPNESS` times as many. */
    width: z.number().int().positive(),
    height: z.number().int().positive(),
  }),
);
export type PictureRecord = z.infer<typeof recordSchema>;

/** How an image of a guide names a picture: "hinh/danh-sach.webp". */
const NAMED = /^hinh\/([a-z0-9-]+)\.webp$/;

/** The name of the picture that an image of a guide shows; undefined for any other address. */
export function pictureNamedBy(address: string): string | undefined {
  return NAMED.exec(address)?.[1];
}

/** The pictures that a guide may show, by name; undefined for a file that is no guide. `file` is its path on the disk. */
export function picturesFor(file: string): PictureRecord | undefined {
  const path = file.replaceAll('\\', '/');
  const at = path.lastIndexOf('content/guides/');
  return at === -1 ? undefined : readPictureRecord(path.slice(0, at));
}

/** Their names alone. */
export function pictureNamesFor(file: string): readonly string[] | undefined {
  const pictures = picturesFor(file);
  return pictures && Object.keys(pictures);
}

/** The record of the pictures below a root of content; empty where none were taken. */
export function readPictureRecord(root: string): PictureRecord {
  const file = join(root, PICTURE_FOLDER, PICTURE_RECORD);
  return existsSync(file) ? recordSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** Names of the pictures this edition serves, in order. */
export function servedPictures(): string[] {
  return Object.keys(readPictureRecord(contentRoot('.'))).sort();
}

/** The bytes of one of them. */
export function readServedPicture(name: string): Promise<Buffer> {
  return readFile(join(contentRoot('.'), PICTURE_FOLDER, `${name}.webp`));
}

/** The record as it stands on the disk: names in order, so that the same pictures give the same bytes. */
export function pictureRecordText(record: PictureRecord): string {
  const sorted = Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
