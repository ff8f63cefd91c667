import { globSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Pictures below a folder that still carry what a camera wrote: EXIF (places included), XMP or IPTC. */
export async function picturesWithMetadata(folder: string): Promise<string[]> {
  const pictures = globSync('**/*.{jpg,jpeg,png,webp,avif,gif,tif,tiff}', { cwd: folder }).sort();
  const found: string[] = [];
  for (const picture of pictures) {
    const { exif, xmp, iptc } = await sharp(join(folder, picture)).metadata();
    if (exif !== undefined || xmp !== undefined || iptc !== undefined) found.push(picture);
  }
  return found;
}
