import { inflateSync } from 'node:zlib';
import { Refusal } from '../office/refusal.ts';

const MEGABYTE = 1024 * 1024;
/** What the packed parts of one PDF may unpack to together. */
export const MAX_PDF_UNPACKED = 300 * MEGABYTE;
const BOMB = `Tệp PDF bung ra quá ${MAX_PDF_UNPACKED / MEGABYTE} MB hoặc nén bất thường nên không mở. Xin tệp Word gốc, hoặc in lại ra PDF rồi nhập tệp đó.`;

/**
 * Refuses a PDF whose packed parts would fill the memory, before any reader opens it: pdf.js sets no limit.
 * Parts that are encrypted or damaged do not unpack here and count nothing.
 */
export function refuseBomb(bytes: Buffer): void {
  let left = MAX_PDF_UNPACKED;
  let position = bytes.indexOf('stream');
  for (; position !== -1; position = bytes.indexOf('stream', position + 6)) {
    if (bytes.subarray(position - 3, position).toString('latin1') === 'end') continue;
    const dictionary = bytes.subarray(Math.max(0, position - 500), position).toString('latin1');
    const own = dictionary.slice(dictionary.lastIndexOf(' obj'));
    const filters = own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    // A part packed twice is how a few kilobytes come to hold gigabytes.
    if (filters > 1) throw new Refusal(BOMB);
    if (filters === 0) continue;
    const start = position + 6 + (bytes[position + 6] === 0x0d ? 2 : 1);
    left -= unpackedSize(bytes.subarray(start), left);
    if (left <= 0) throw new Refusal(BOMB);
  }
}

function unpackedSize(packed: Buffer, limit: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: limit }).length;
  } catch (error) {
    const isTooLong =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLong ? limit : 0;
  }
}
