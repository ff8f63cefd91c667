import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from './refusal.ts';

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const MEGABYTE = 1024 * 1024;

/** What one file may unpack to, all its parts together. */
export const MAX_UNPACKED = 100 * MEGABYTE;
/** XML packs well, but no office file holds a large part of more than this many times its packed size. */
const MAX_RATIO = 400;
const RATIO_COUNTS_FROM = MEGABYTE;

interface Part {
  method: number;
  isEncrypted: boolean;
  checksum: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** The parts of a zip file, unpacked one by one within a limit that the file's own claims cannot widen. */
export class Zip {
  readonly #bytes: Buffer;
  readonly #parts: ReadonlyMap<string, Part>;
  #left = MAX_UNPACKED;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#parts = directoryOf(bytes);
  }

  get names(): string[] {
    return [...this.#parts.keys()];
  }

  /** The text of a part; undefined when there is none of that name. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    if (bytes === undefined) return undefined;
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/u, '');
  }

  /** The bytes of a part; undefined when there is none of that name. */
  bytes(name: string): Buffer | undefined {
    const part = this.#parts.get(name);
    return part === undefined ? undefined : this.#unpack(part);
  }

  #unpack(part: Part): Buffer {
    if (part.isEncrypted) throw new Refusal(PROTECTED);
    if (part.unpacked > this.#left || isAbsurd(part)) throw new Refusal(BOMB);
    const { offset } = part;
    if (offset + LOCAL_SIZE > this.#bytes.length || this.#bytes.readUInt32LE(offset) !== LOCAL) {
      throw new Refusal(DAMAGED);
    }
    const start =
      offset +
      LOCAL_SIZE +
      this.#bytes.readUInt16LE(offset + 26) +
      this.#bytes.readUInt16LE(offset + 28);
    const packed = this.#bytes.subarray(start, start + part.packed);
    const bytes = part.method === 0 ? packed : inflate(packed, this.#left);
    if (bytes.length > this.#left) throw new Refusal(BOMB);
    if (crc32(bytes) !== part.checksum) throw new Refusal(DAMAGED);
    this.#left -= bytes.length;
    return bytes;
  }
}

const DAMAGED =
  'Tệp bị hỏng hoặc chép chưa xong. Mở bằng Word hoặc Excel, lưu lại thành tệp mới rồi nhập tệp mới đó.';
const BOMB = `Tệp bung ra quá ${MAX_UNPACKED / MEGABYTE} MB hoặc nén bất thường nên không mở. Chép riêng bảng cần nhập sang một tệp mới rồi nhập tệp đó.`;
const PROTECTED =
  'Tệp có mật khẩu nên không đọc được. Mở bằng Word hoặc Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ), lưu lại rồi nhập.';

/** Sentence for a file locked by a password, however it is packed. */
export const PASSWORD_PROTECTED = PROTECTED;

function isAbsurd({ packed, unpacked }: Part): boolean {
  return unpacked > RATIO_COUNTS_FROM && unpacked > packed * MAX_RATIO;
}

function inflate(packed: Buffer, limit: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    const isTooLong =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(isTooLong ? BOMB : DAMAGED, { cause: error });
  }
}

function directoryOf(bytes: Buffer): Map<string, Part> {
  try {
    return readDirectory(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // A number that points outside the file: the rest is missing.
    throw new Refusal(DAMAGED, { cause: error });
  }
}

function readDirectory(bytes: Buffer): Map<string, Part> {
  const end = endOf(bytes);
  const parts = new Map<string, Part>();
  let position = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(position) !== CENTRAL) throw new Refusal(DAMAGED);
    const nameLength = bytes.readUInt16LE(position + 28);
    const name = bytes.toString(
      'utf8',
      position + CENTRAL_SIZE,
      position + CENTRAL_SIZE + nameLength,
    );
    parts.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
      isEncrypted: (bytes.readUInt16LE(position + 8) & 1) === 1,
      method: bytes.readUInt16LE(position + 10),
      checksum: bytes.readUInt32LE(position + 16),
      packed: bytes.readUInt32LE(position + 20),
      unpacked: bytes.readUInt32LE(position + 24),
      offset: bytes.readUInt32LE(position + 42),
    });
    position +=
      CENTRAL_SIZE +
      nameLength +
      bytes.readUInt16LE(position + 30) +
      bytes.readUInt16LE(position + 32);
  }
  return parts;
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let position = bytes.length - END_SIZE; position >= first; position -= 1) {
    if (bytes.readUInt32LE(position) === END) return position;
  }
  throw new Refusal(DAMAGED);
}
