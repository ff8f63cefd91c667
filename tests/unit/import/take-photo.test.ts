import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#import/office/refusal.ts';
import { takePhoto } from '#import/take-photo.ts';
import { aPhoto } from '../commands/a-photo.ts';

/** A picture with a left half in red and a right half in blue, so that turning it is seen. */
function halves(width: number, height: number) {
  const blue = {
    create: { width: width / 2, height, channels: 3, background: '#1133cc' },
  } as const;
  return sharp({ create: { width, height, channels: 3, background: '#cc2211' } }).composite([
    { input: blue, left: width / 2, top: 0 },
  ]);
}

async function colourAt(bytes: Buffer, left: number, top: number): Promise<number[]> {
  const pixel = sharp(bytes).extract({ left, top, width: 1, height: 1 });
  return [...(await pixel.raw().toBuffer())];
}

const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';

describe('a photograph of a telephone', () => {
  test('loses its place, its camera, its XMP, its profile and the film behind it', async () => {
    const located = await sharp(await aPhoto({ isLocated: true }))
      .keepExif()
      .withXmp(XMP)
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const before = await sharp(located).metadata();
    expect([before.exif, before.xmp, before.icc]).not.toContain(undefined);

    const { bytes } = await takePhoto(Buffer.concat([located, Buffer.from('ftypmp42 13/1 58/1')]));
    const { exif, xmp, iptc, icc, comments, orientation, format } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc, comments, orientation]).toEqual(Array(6).fill(undefined));
    expect(format).toBe('jpeg');
    expect(bytes.includes('ftypmp42')).toBe(false);
  });

  test('held sideways stands upright', async () => {
    const sideways = await halves(1200, 800).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { bytes, width, height } = await takePhoto(sideways);
    expect([width, height]).toEqual([800, 1200]);
    const [red = 0, , blue = 0] = await colourAt(bytes, 400, 100);
    expect(red).toBeGreaterThan(blue);
  });

  test('of 12 million pixels comes to 2048 on its long side; a small one is not enlarged', async () => {
    const large = await takePhoto(await aPhoto({ width: 3000, height: 4000 }));
    expect([large.width, large.height]).toEqual([1536, 2048]);
    const small = await takePhoto(await aPhoto({ width: 900, height: 600 }));
    expect([small.width, small.height]).toEqual([900, 600]);
  });

  test('in the colours of Display P3 keeps the colours a person saw', async () => {
    const wide = await halves(1200, 800).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
    const [red = 0, green = 0, blue = 0] = await colourAt((await takePhoto(wide)).bytes, 100, 400);
    expect(Math.abs(red - 0xcc)).toBeLessThan(5);
    expect(Math.abs(green - 0x22)).toBeLessThan(5);
    expect(Math.abs(blue - 0x11)).toBeLessThan(5);
  });

  test('taken twice gives the same bytes', async () => {
    const photo = await aPhoto();
    expect((await takePhoto(photo)).bytes.equals((await takePhoto(photo)).bytes)).toBe(true);
  });
});

describe('other kinds come out as JPEG in sRGB', () => {
  test.each(['png', 'webp', 'avif'] as const)('%s', async (format) => {
    const { bytes } = await takePhoto(await aPhoto({ format, isLocated: true }));
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb' });
  });

  test('CMYK from a print shop', async () => {
    const print = await halves(1200, 800).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(print).metadata()).space).toBe('cmyk');
    const { bytes } = await takePhoto(print);
    expect((await sharp(bytes).metadata()).space).toBe('srgb');
    const [red = 0, , blue = 0] = await colourAt(bytes, 100, 400);
    expect(red).toBeGreaterThan(blue + 50);
  });

  test('what is see-through becomes white, not black', async () => {
    const clear = { width: 900, height: 600, channels: 4, background: '#0000' } as const;
    const { bytes } = await takePhoto(await sharp({ create: clear }).png().toBuffer());
    expect(await colourAt(bytes, 450, 300)).toEqual([255, 255, 255]);
  });
});

function container(...brands: string[]): Buffer {
  const body = `ftyp${brands[0] ?? ''}\0\0\0\0${brands.join('')}`;
  return Buffer.concat([Buffer.from([0, 0, 0, body.length + 4]), Buffer.from(body, 'latin1')]);
}

async function moving(): Promise<Buffer> {
  const size = 900 * 600 * 3;
  const frames = sharp(Buffer.concat([Buffer.alloc(size, 90), Buffer.alloc(size, 200)]), {
    raw: { width: 900, height: 1200, channels: 3, pageHeight: 600 },
  });
  return frames.webp({ delay: [100, 100] }).toBuffer();
}

/** A PNG whose head claims 60,000 × 60,000 pixels. */
async function bomb(): Promise<Buffer> {
  const png = await aPhoto({ format: 'png', width: 64, height: 64 });
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  return png;
}

describe('what cannot be taken is refused with a sentence that says what to do', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['HEIC, whatever it is named', () => container('heic', 'mif1'), 'Tương thích nhất'],
    ['HEIC that begins with another brand', () => container('mif1', 'heic'), 'HEIC'],
    ['a film', () => container('mp42', 'isom'), 'đoạn phim'],
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'có thể chứa mã'],
    ['GIF', () => Buffer.from('GIF89a'), 'lưu thành JPEG'],
    ['a moving WebP', moving, 'ảnh động'],
    ['TIFF', () => Buffer.from('II*\0'), 'lưu thành JPEG'],
    ['PDF', () => Buffer.from('%PDF-1.7'), 'PDF'],
    ['nothing', () => Buffer.alloc(0), 'tệp rỗng'],
    ['a text', () => Buffer.from('Kính gửi'), 'không phải ảnh'],
    ['half a JPEG', async () => (await noisy()).subarray(0, 90_000), 'bị hỏng'],
    ['half a PNG', async () => half(await aPhoto({ format: 'png' })), 'bị hỏng'],
    ['the head of a JPEG alone', async () => (await noisy()).subarray(0, 40), 'bị hỏng'],
    ['an icon', () => aPhoto({ width: 320, height: 240 }), 'quá nhỏ'],
    ['a bomb', bomb, 'lớn bất thường'],
    [
      'a file of 41 MB',
      async () => Buffer.concat([await aPhoto(), Buffer.alloc(41e6 * 1.05)]),
      '40 MB',
    ],
  ])('%s', async (_name, bytes, words) => {
    const taking = takePhoto(await bytes());
    await expect(taking).rejects.toThrow(words);
    await expect(taking).rejects.toBeInstanceOf(Refusal);
  });

  test('a picture from a messaging app is taken, with advice', async () => {
    const { doubts } = await takePhoto(await aPhoto({ width: 640, height: 480 }));
    expect(doubts.join()).toContain('sẽ nhòe');
  });
});

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}

function noisy(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  return sharp({ create: { width: 1200, height: 800, channels: 3, background: '#000', noise } })
    .jpeg()
    .toBuffer();
}
