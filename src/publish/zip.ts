import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** Path inside the archive, "/" between the parts. */
  path: string;
  bytes: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** The names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATE = 8;
const STORE = 0;
/** 1 January 1980, the first day the format knows: the same files give the same archive. */
const FIRST_DAY = (1 << 5) | 1;
const MOST_ENTRIES = 0xffff;

/** A ZIP archive of some files, the same bytes every time; up to 65,535 files and 4 GB. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  if (entries.length > MOST_ENTRIES) throw new Error('Tệp nén chỉ chứa được 65.535 tệp.');
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes, { level: 9 });
    const isSmaller = packed.length < bytes.length;
    const body = isSmaller ? packed : bytes;
    const facts = factsOf(bytes, body.length, isSmaller ? DEFLATE : STORE, name.length);
    parts.push(numbers([4, LOCAL], ...facts), name, body);
    directory.push(
      numbers([4, CENTRAL], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      name,
    );
    offset += LOCAL_SIZE + name.length + body.length;
  }
  const listing = Buffer.concat(directory);
  const count = entries.length;
  const end = numbers(
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, listing.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...parts, listing, end]);
}

const LOCAL_SIZE = 30;

/** The fields that a file's own heading and its line in the directory share. */
function factsOf(
  bytes: Buffer,
  packedLength: number,
  method: number,
  nameLength: number,
): [size: 2 | 4, value: number][] {
  return [
    [2, VERSION],
    [2, UTF8],
    [2, method],
    [2, 0],
    [2, FIRST_DAY],
    [4, crc32(bytes)],
    [4, packedLength],
    [4, bytes.length],
    [2, nameLength],
    [2, 0],
  ];
}

/** Little-endian numbers of two or four bytes, one after the other. */
function numbers(...fields: [size: 2 | 4, value: number][]): Buffer {
  return Buffer.concat(
    fields.map(([size, value]) => {
      const field = Buffer.alloc(size);
      field.writeUIntLE(value, 0, size);
      return field;
    }),
  );
}
