import sharp from 'sharp';
import { expect, test } from 'vitest';
import { picturesWithMetadata } from '../../site/support/picture-metadata.ts';
import { aPhoto } from './a-photo.ts';
import { aFolder } from './site-folder.ts';

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'a %s that still tells where it was taken is found, and one re-encoded is not',
  async (format) => {
    const photo = await aPhoto({ width: 64, height: 64, isLocated: true, format });
    const clean = await sharp(photo).toFormat(format).toBuffer();
    const name = format.replace('jpeg', 'jpg');
    const folder = aFolder({ [`a/vi-tri.${name}`]: photo, [`a/sach.${name}`]: clean });
    expect(await picturesWithMetadata(folder)).toEqual([`a/vi-tri.${name}`]);
  },
);
