import sharp from 'sharp';

interface Options {
  width?: number;
  height?: number;
  /** Taken by a telephone that writes down where. */
  isLocated?: boolean;
  format?: 'jpeg' | 'png' | 'webp' | 'avif';
}

/** A photograph as a telephone gives it. */
export function aPhoto({
  width = 1200,
  height = 800,
  isLocated = false,
  format = 'jpeg',
}: Options = {}): Promise<Buffer> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#7fa36b' } });
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '13/1 58/1 0/1' };
  const camera = { IFD0: { Make: 'Điện thoại' }, ...(isLocated && { IFD3: place }) };
  return picture.withExif(camera).toFormat(format).toBuffer();
}
