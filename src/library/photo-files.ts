import { globSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Metadata } from 'sharp';
import type { ProblemCode } from '#domain/problem-kinds.ts';
import type { Problem } from '#domain/problem.ts';
import { HEAD_LENGTH, refusedBecause } from './picture-kind.ts';

/** A photograph a story names, and where it names it. */
export interface NamedPhoto extends Pick<Problem, 'file' | 'path' | 'line' | 'column'> {
  /** Path from the root of the content. */
  photo: string;
}

/** What is wrong with a picture; `isMendable` when re-encoding it by `npm run import -- photo` puts it right. */
export interface PictureFault {
  code: ProblemCode;
  /** What is wrong, a sentence without its name and without its full stop. */
  what: string;
  isMendable: boolean;
}

const SHORTEST_LONG_SIDE = 800;
const LONGEST_SIDE = 2048;
/** Tag of the block of a picture's metadata that tells where it was taken. */
const GPS_TAG = 0x8825;
const PICTURE_NAME = /\.(?:jpe?g|png|webp|avif|hei[cf]|gif|tiff?|svg|bmp)$/i;

export function isPictureName(name: string): boolean {
  return PICTURE_NAME.test(name);
}

/** The photographs of the stories that were read. */
export function namedPhotos(
  stories: readonly {
    file: string;
    data: { photos: readonly { src: unknown }[] };
  }[],
  locate: (place: Pick<Problem, 'file' | 'path'>) => { line?: number; column?: number },
): NamedPhoto[] {
  return stories.flatMap(({ file, data }) =>
    data.photos.flatMap(({ src }, index): NamedPhoto[] => {
      if (typeof src !== 'string') return [];
      const place = { file, path: ['photos', index, 'src'] };
      return [
        { ...place, ...locate(place), photo: join(dirname(file), src).replaceAll('\\', '/') },
      ];
    }),
  );
}

/** Opens each photograph below the root of the content as far as its head. */
export async function checkPhotos(root: string, photos: readonly NamedPhoto[]): Promise<Problem[]> {
  const found = await Promise.all(
    photos.map(async ({ photo, ...place }): Promise<Problem[]> => {
      const path = join(root, photo);
      if (!(await isThere(path))) {
        const message = `không có tệp ${photo}. Chép ảnh vào cạnh bài, đúng tên, đúng chữ hoa chữ thường.`;
        return [{ code: 'PHOTO-NOT-FOUND', ...place, message }];
      }
      const faults = await faultsOfPicture(path);
      return faults.map((fault) => ({ code: fault.code, ...place, message: told(photo, fault) }));
    }),
  );
  return found.flat();
}

/** Pictures beside the stories that no story names: what is wrong with them, and that nobody sees them. */
export async function checkUnnamedPictures(
  root: string,
  photos: readonly NamedPhoto[],
): Promise<Problem[]> {
  const named = new Set(photos.map(({ photo }) => photo));
  const unnamed = globSync('content/stories/**/*', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isPictureName(path) && !named.has(path))
    .sort();
  const found = await Promise.all(
    unnamed.map(async (photo): Promise<Problem[]> => {
      const faults = (await faultsOfPicture(join(root, photo))).filter(
        ({ code }) => code !== 'PHOTO-SMALL',
      );
      const message = 'không bài nào dùng ảnh này. Khai ở photos, hoặc xóa tệp.';
      return [
        ...faults.map((fault) => ({ code: fault.code, message: told(photo, fault) })),
        { code: 'PHOTO-NOT-NAMED' as const, message },
      ].map((problem) => ({ ...problem, file: photo, path: [] }));
    }),
  );
  return found.flat();
}

function told(photo: string, { what, isMendable }: PictureFault): string {
  const mend = `npm run import -- photo ${basename(dirname(photo))}`;
  return isMendable ? `${photo} ${what}. Sửa bằng lệnh: ${mend}` : `${photo}: ${what}.`;
}

/** What is wrong with a picture, given as its bytes or as the path to it. */
export async function faultsOfPicture(picture: string | Buffer): Promise<PictureFault[]> {
  const reason = refusedBecause(await headOf(picture));
  if (reason !== undefined) return [{ code: 'PHOTO-UNREADABLE', what: reason, isMendable: false }];
  const { default: sharp } = await import('sharp');
  const head = await sharp(picture, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (head !== undefined) return [...faultsOf(head)];
  const what = 'ảnh bị hỏng, không mở được. Chép lại ảnh gốc từ máy chụp';
  return [{ code: 'PHOTO-UNREADABLE', what, isMendable: false }];
}

function* faultsOf({ width, height, exif, xmp, iptc }: Metadata): Generator<PictureFault> {
  const longSide = Math.max(width, height);
  if (longSide < SHORTEST_LONG_SIDE) {
    const what = `chỉ ${width} × ${height} điểm ảnh. Xin ảnh gốc, cạnh dài từ ${SHORTEST_LONG_SIDE}`;
    yield { code: 'PHOTO-SMALL', what, isMendable: false };
  }
  if (longSide > LONGEST_SIDE) {
    const what = `còn nguyên cỡ máy chụp, ${width} × ${height} điểm ảnh, quá ${LONGEST_SIDE}`;
    yield { code: 'PHOTO-LARGE', what, isMendable: true };
  }
  if (exif !== undefined && hasLocation(exif)) {
    yield { code: 'PHOTO-LOCATION', what: 'còn giữ vị trí chụp', isMendable: true };
  } else if (exif !== undefined || xmp !== undefined || iptc !== undefined) {
    const what = 'còn giữ điều máy chụp ghi vào (máy, ngày giờ, có khi cả tên người)';
    yield { code: 'PHOTO-METADATA', what, isMendable: true };
  }
}

async function headOf(picture: string | Buffer): Promise<Buffer> {
  if (typeof picture !== 'string') return picture.subarray(0, HEAD_LENGTH);
  const handle = await open(picture);
  const { buffer, bytesRead } = await handle
    .read(Buffer.alloc(HEAD_LENGTH), 0, HEAD_LENGTH, 0)
    .finally(() => handle.close());
  return buffer.subarray(0, bytesRead);
}

/** Whether the name is there in exactly these letters: a server tells "A.JPG" from "a.jpg", some desks do not. */
async function isThere(path: string): Promise<boolean> {
  const names = await readdir(dirname(path)).catch((): string[] => []);
  return names.includes(basename(path));
}

/** Whether a block of EXIF has a pointer to a block of places in its first directory. */
export function hasLocation(exif: Buffer): boolean {
  const start = exif.indexOf('Exif\0\0', 0, 'latin1') === 0 ? 6 : 0;
  const isLittle = exif.toString('latin1', start, start + 2) === 'II';
  const word = (at: number) =>
    at + 2 > exif.length ? 0 : isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
  const long = (at: number) =>
    at + 4 > exif.length ? 0 : isLittle ? exif.readUInt32LE(at) : exif.readUInt32BE(at);
  const directory = start + long(start + 4);
  return Array.from({ length: word(directory) }, (_, index) =>
    word(directory + 2 + index * 12),
  ).includes(GPS_TAG);
}
