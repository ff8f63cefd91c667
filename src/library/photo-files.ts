import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Metadata } from 'sharp';
import type { ProblemCode } from '#domain/problem-kinds.ts';
import type { Problem } from '#domain/problem.ts';

/** A photograph a story names, and where it names it. */
export interface NamedPhoto extends Pick<Problem, 'file' | 'path' | 'line' | 'column'> {
  /** Path from the root of the content. */
  photo: string;
}

const ACCEPTED = new Set(['jpeg', 'png', 'webp', 'avif']);
const SHORTEST_LONG_SIDE = 800;
const HEAVIEST = 15 * 1024 * 1024;
/** Tag of the block of a picture's metadata that tells where it was taken. */
const GPS_TAG = 0x8825;

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
  if (photos.length === 0) return [];
  const { default: sharp } = await import('sharp');
  const found = await Promise.all(
    photos.map(async ({ photo, ...place }) => {
      const path = join(root, photo);
      if (!(await isThere(path))) {
        const message = `không có tệp ${photo}. Chép ảnh vào cạnh bài, đúng tên, đúng chữ hoa chữ thường.`;
        return [{ code: 'PHOTO-NOT-FOUND' as const, ...place, message }];
      }
      const { size } = await stat(path);
      const head = await sharp(path)
        .metadata()
        .catch(() => undefined);
      return faultsOf(photo, size, head, await kindOf(path)).map((fault) => ({
        ...fault,
        ...place,
      }));
    }),
  );
  return found.flat();
}

function faultsOf(
  photo: string,
  size: number,
  head: Metadata | undefined,
  kind: string | undefined,
): { code: ProblemCode; message: string }[] {
  if (head === undefined || kind !== undefined || !ACCEPTED.has(acceptedName(head))) {
    const what =
      kind ?? (head === undefined ? 'tệp hỏng hoặc không phải ảnh' : `ảnh loại ${head.format}`);
    return [
      { code: 'PHOTO-UNREADABLE', message: `${photo}: ${what}. Lưu lại thành JPEG rồi chép lại.` },
    ];
  }
  const faults: { code: ProblemCode; message: string }[] = [];
  const longSide = Math.max(head.width, head.height);
  if (longSide < SHORTEST_LONG_SIDE) {
    const message = `${photo} chỉ ${head.width} × ${head.height} điểm ảnh. Xin ảnh gốc, cạnh dài từ ${SHORTEST_LONG_SIDE}.`;
    faults.push({ code: 'PHOTO-SMALL', message });
  }
  if (size > HEAVIEST) {
    const message = `${photo} nặng ${Math.round(size / 1024 / 1024)} MB. Thu cạnh dài còn 2048 điểm ảnh rồi chép lại.`;
    faults.push({ code: 'PHOTO-LARGE', message });
  }
  if (head.exif !== undefined && hasLocation(head.exif)) {
    faults.push({
      code: 'PHOTO-LOCATION',
      message: `${photo} còn giữ vị trí chụp. Xóa vị trí rồi chép lại.`,
    });
  }
  return faults;
}

/** libvips calls AVIF and HEIC both heif; the compression tells them apart. */
function acceptedName({ format, compression }: Metadata): string {
  return compression === 'av1' ? 'avif' : format;
}

/** Kinds that cannot be told from what sharp says, by their first bytes. */
async function kindOf(path: string): Promise<string | undefined> {
  const handle = await open(path);
  const { buffer, bytesRead } = await handle
    .read(Buffer.alloc(512), 0, 512, 0)
    .finally(() => handle.close());
  const start = buffer.toString('latin1', 0, bytesRead);
  if (/^.{4}ftyp(?:heic|heix|hevc|mif1|msf1)/s.test(start) && !start.includes('avif')) {
    return 'ảnh HEIC của iPhone, trang không đọc được';
  }
  return /<svg|<!DOCTYPE|<\?xml/i.test(start) ? 'ảnh SVG, có thể chứa mã' : undefined;
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
