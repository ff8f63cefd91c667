import { zipSync } from 'fflate';

export interface ZipEntry {
  /** Path inside the archive, "/" between the parts. */
  path: string;
  bytes: Buffer;
}

/** Near the first day the format knows, in the machine's own time zone as the format has it: the same files give the same archive. */
const FIRST_DAY = new Date(1980, 0, 1, 12);

const MOST_ENTRIES = 0xffff;

/** A ZIP archive of some files, the same bytes every time; up to 65,535 files and 4 GB. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  if (entries.length > MOST_ENTRIES) throw new Error('Tệp nén chỉ chứa được 65.535 tệp.');
  const files = Object.fromEntries(entries.map(({ path, bytes }) => [path, bytes]));
  return Buffer.from(zipSync(files, { level: 9, mtime: FIRST_DAY }));
}
