/** Kinds of picture the site takes, and the kinds people bring by mistake, told by content and never by name. */
export type PictureKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'avif'
  | 'heic'
  | 'svg'
  | 'gif'
  | 'moving'
  | 'tiff'
  | 'bmp'
  | 'pdf'
  | 'video';

/** How many bytes of a file tell its kind. */
export const HEAD_LENGTH = 1024;

/** Brands of the container that HEIC shares with AVIF and with video. */
const HEIC_BRANDS = /^(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1)$/;

/** @param head the first `HEAD_LENGTH` bytes; undefined for what is no picture */
export function pictureKindOf(head: Buffer): PictureKind | undefined {
  const start = head.toString('latin1', 0, HEAD_LENGTH);
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n')) return start.includes('acTL') ? 'moving' : 'png';
  if (/^RIFF.{4}WEBP/s.test(start)) return isMovingWebp(head) ? 'moving' : 'webp';
  if (start.slice(4, 8) === 'ftyp') return containerKind(start);
  if (start.startsWith('GIF8')) return 'gif';
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return 'tiff';
  if (start.startsWith('BM')) return 'bmp';
  if (start.startsWith('%PDF')) return 'pdf';
  return /<svg|<!DOCTYPE|<\?xml/i.test(start) ? 'svg' : undefined;
}

/** The kind by all brands the file names: a HEIC may call itself "mif1" first, and so may an AVIF. */
function containerKind(start: string): PictureKind {
  const length = start.charCodeAt(2) * 256 + start.charCodeAt(3);
  const brands: string[] = start.slice(8, length).match(/.{4}/gs) ?? [];
  if (brands.includes('avif')) return 'avif';
  if (brands.includes('avis')) return 'moving';
  return brands.some((brand) => HEIC_BRANDS.test(brand)) ? 'heic' : 'video';
}

function isMovingWebp(head: Buffer): boolean {
  return head.toString('latin1', 12, 16) === 'VP8X' && ((head[20] ?? 0) & 0x02) !== 0;
}

const SAVE_AS_JPEG = 'Mở ảnh, chọn lưu thành JPEG rồi dùng tệp mới';

/** What to tell a person who brings a picture the site does not take. */
const REFUSALS: Partial<Record<PictureKind, string>> = {
  heic:
    'ảnh HEIC của iPhone, trang không đọc được. Trên iPhone: chọn ảnh, bấm Chia sẻ, Tùy chọn, chọn "Tương thích nhất" rồi gửi lại. ' +
    'Trên máy tính: mở ảnh, lưu thành JPEG. Để lần sau máy chụp JPEG: Cài đặt, Camera, Định dạng, chọn "Tương thích nhất"',
  svg: 'hình SVG, có thể chứa mã nên không nhận. Xuất hình thành PNG hoặc JPEG rồi dùng tệp mới',
  gif: `ảnh GIF. ${SAVE_AS_JPEG}`,
  moving: 'ảnh động. Chọn một khung hình, lưu thành JPEG rồi dùng tệp mới',
  tiff: `ảnh TIFF. ${SAVE_AS_JPEG}`,
  bmp: `ảnh BMP. ${SAVE_AS_JPEG}`,
  pdf: 'tệp PDF, không phải ảnh. Xuất trang cần dùng thành JPEG',
  video: 'đoạn phim, không phải ảnh. Chụp lại một khung hình thành JPEG',
};

/** Why a file is not taken, with what to do, as a sentence without its full stop; undefined when it may be. */
export function refusedBecause(head: Buffer): string | undefined {
  const kind = pictureKindOf(head);
  if (kind !== undefined) return REFUSALS[kind];
  return head.length === 0
    ? 'tệp rỗng, chép chưa xong. Chép lại ảnh gốc'
    : 'tệp hỏng hoặc không phải ảnh. Chép lại ảnh gốc, loại JPEG, PNG hoặc WebP';
}
