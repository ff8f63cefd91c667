import sharp from 'sharp';

interface Options {
  width?: number;
  height?: number;
  /** Taken by a telephone that writes down where. */
  isLocated?: boolean;
  /** Named by the telephone that took it. */
  isFromCamera?: boolean;
  format?: 'jpeg' | 'png' | 'webp' | 'avif';
}

/** A photograph, by itself as it stands in content: without what a telephone writes into it. */
export function aPhoto({
  width = 1200,
  height = 800,
  isLocated = false,
  isFromCamera = isLocated,
  format = 'jpeg',
}: Options = {}): Promise<Buffer> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#7fa36b' } });
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '13/1 58/1 0/1' };
  const camera = { IFD0: { Make: 'Điện thoại' }, ...(isLocated && { IFD3: place }) };
  const written = isFromCamera ? picture.withExif(camera) : picture;
  return written.toFormat(format).toBuffer();
}
