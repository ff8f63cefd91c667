import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zip } from '#publish/zip.ts';

interface Unpacked {
  path: string;
  bytes: Buffer;
}

/** Reads an archive by its directory at the end, as a program that unpacks it does. */
function unzip(archive: Buffer): Unpacked[] {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  expect(at + archive.readUInt32LE(end + 12)).toBe(end);
  return Array.from({ length: count }, () => {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const [method, sum] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 16)];
    const [packedSize, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const nameLength = archive.readUInt16LE(at + 28);
    const path = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    expect(archive.readUInt32LE(local)).toBe(0x04034b50);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + packedSize);
    const bytes = method === 8 ? inflateRawSync(packed) : packed;
    expect([bytes.length, crc32(bytes)]).toEqual([size, sum]);
    at += 46 + nameLength;
    return { path, bytes };
  });
}

test('an archive gives every file back, names in Vietnamese and empty files too', () => {
  const files = [
    { path: 'index.html', bytes: Buffer.from('Kế hoạch. '.repeat(100)) },
    { path: 'văn bản/tệp.txt', bytes: Buffer.from('x') },
    { path: 'empty', bytes: Buffer.alloc(0) },
  ];
  expect(unzip(zip(files))).toEqual(files);
});

test('the same files give the same archive', () => {
  const files = [{ path: 'a', bytes: Buffer.from('a') }];
  expect(zip(files).equals(zip(files))).toBe(true);
});
