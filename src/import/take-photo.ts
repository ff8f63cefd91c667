import sharp, { type Metadata, type Sharp } from 'sharp';
import {
  HEAD_LENGTH,
  pictureKindOf,
  refusedBecause,
  type PictureKind,
} from '#library/picture-kind.ts';
import { Refusal } from './office/refusal.ts';

/** A photograph as it goes into content: in sRGB, upright, without anything the camera wrote into it. */
export interface TakenPhoto {
  bytes: Buffer;
  /** In pixels. */
  width: number;
  height: number;
  /** What an editor should know but need not mend, as sentences. */
  doubts: string[];
}

interface Options {
  /** Whether a PNG, WebP or AVIF stays one, so that its name stays true; else everything becomes a JPEG. */
  keepsKind?: boolean;
}

/** Longest side of what is kept, in pixels. */
export const LONGEST_SIDE = 2048;
/** Below this, on its long side, a picture says nothing on a page. */
const SHORTEST_LONG_SIDE = 400;
/** Below this it looks blurred where it fills the column of text. */
const SOFT_LONG_SIDE = 800;
const HEAVIEST = 40 * 1024 * 1024;
/** More than the 108 million of a telephone's camera; a bomb of a few kB unpacks to billions. */
const MOST_PIXELS = 120_000_000;
const QUALITY = 84;

/**
 * Re-encodes a photograph on its way into content: turned upright, at most 2048 pixels long, sRGB, every trace of
 * the camera (EXIF with its places, XMP, IPTC, comments, profiles, whatever hangs behind the picture) left behind.
 * Equal bytes in give equal bytes out. Takes JPEG, PNG, WebP and AVIF.
 * @throws {Refusal} with a Vietnamese sentence that says what is wrong and what to do
 */
export async function takePhoto(
  bytes: Buffer,
  { keepsKind = false }: Options = {},
): Promise<TakenPhoto> {
  const head = bytes.subarray(0, HEAD_LENGTH);
  const reason = refusedBecause(head);
  if (reason !== undefined) throw new Refusal(`${reason}.`);
  if (bytes.length > HEAVIEST) {
    throw new Refusal(
      `ảnh nặng ${Math.round(bytes.length / 1024 / 1024)} MB, quá 40 MB. Mở ảnh, lưu thành JPEG rồi dùng tệp mới.`,
    );
  }
  const picture = sharp(bytes, { limitInputPixels: false, failOn: 'error' });
  const { width, height } = (await headOf(picture)).autoOrient;
  const longSide = Math.max(width, height);
  if (width * height > MOST_PIXELS) {
    throw new Refusal(
      `ảnh ${width} × ${height} điểm ảnh, lớn bất thường. Thu cạnh dài còn ${LONGEST_SIDE} điểm ảnh rồi dùng tệp mới.`,
    );
  }
  if (longSide < SHORTEST_LONG_SIDE) {
    throw new Refusal(
      `ảnh chỉ ${width} × ${height} điểm ảnh, quá nhỏ. Xin ảnh gốc của người chụp, cạnh dài từ ${SOFT_LONG_SIDE}.`,
    );
  }
  const kind = keepsKind ? pictureKindOf(head) : 'jpeg';
  const { data, info } = await encode(picture, kind);
  const doubts =
    longSide < SOFT_LONG_SIDE
      ? [`ảnh chỉ ${width} × ${height} điểm ảnh, lên trang sẽ nhòe. Nên xin ảnh gốc.`]
      : [];
  return { bytes: data, width: info.width, height: info.height, doubts };
}

async function headOf(picture: Sharp): Promise<Metadata> {
  try {
    return await picture.metadata();
  } catch {
    throw damaged();
  }
}

/** Fails on a file that ends too early: half a photograph with a grey rest is not taken. */
async function encode(picture: Sharp, kind: PictureKind | undefined) {
  try {
    const upright = picture
      .autoOrient()
      .resize({
        width: LONGEST_SIDE,
        height: LONGEST_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: '#fff' })
      .toColourspace('srgb');
    return await inKind(upright, kind).toBuffer({ resolveWithObject: true });
  } catch {
    throw damaged();
  }
}

function inKind(picture: Sharp, kind: PictureKind | undefined): Sharp {
  if (kind === 'png') return picture.png({ compressionLevel: 9 });
  if (kind === 'webp') return picture.webp({ quality: QUALITY });
  if (kind === 'avif') return picture.avif({ quality: 60 });
  return picture.jpeg({ quality: QUALITY, mozjpeg: true });
}

function damaged(): Refusal {
  return new Refusal(
    'ảnh bị hỏng hoặc chép chưa xong, mở ra chỉ được một phần. Chép lại ảnh gốc từ máy chụp.',
  );
}
