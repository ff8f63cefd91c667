import {
  PUBLIC_KEY_PATH,
  RECORD_PATH,
  rootOf,
  sha256,
  SIGNATURE_PATH,
  type PublicRecord,
} from '#domain/record.ts';
import { inParallel } from './in-parallel.ts';
import { parseRecord, UNRECORDED } from './record-file.ts';
import { unfaithfulCopies, type ServedCopy } from './served-copy.ts';
import { originalOf } from './site-files.ts';
import { isSignedBy } from './signature.ts';

/** Requests to one web address at a time. */
const AT_ONCE = 8;

export interface Verification {
  record?: PublicRecord;
  /** Vietnamese sentences; none when the copy is what its record says. */
  faults: string[];
  signature: 'valid' | 'invalid' | 'absent';
  files: number;
}

/**
 * Compares a served copy with its own record: every file, the root, the signature; in a folder also files that no
 * record knows and compressed copies that hold something else. `trustedKey` is a public key got by another way.
 */
export async function verifyCopy(copy: ServedCopy, trustedKey?: string): Promise<Verification> {
  const bytes = await copy.read(RECORD_PATH);
  const record = bytes && parseRecord(bytes.toString('utf8'));
  if (bytes === undefined || record === undefined) {
    const fault =
      bytes === undefined ? 'Không có bản ghi' : 'Bản ghi không đọc được, có thể bị cắt cụt';
    return { faults: [`${fault}: ${RECORD_PATH}.`], signature: 'absent', files: 0 };
  }
  const faults: string[] = [];
  if ((await rootOf(record)) !== record.root) {
    faults.push('Bản ghi đã bị sửa: mã gốc không khớp với nội dung của nó.');
  }
  faults.push(...(await wrongFiles(copy, record)));
  const paths = await copy.list();
  if (paths !== undefined) {
    faults.push(...strangers(paths, record));
    const unfaithful = await unfaithfulCopies(copy, paths);
    faults.push(...unfaithful.map((path) => `Bản nén khác bản gốc: ${path}`));
  }
  const signature = await signatureOf(copy, bytes, trustedKey);
  if (signature === 'invalid') faults.push('Chữ ký không khớp với bản ghi.');
  if (trustedKey !== undefined && signature === 'absent') faults.push('Bản ghi không có chữ ký.');
  return { record, faults, signature, files: Object.keys(record.files).length };
}

async function wrongFiles(copy: ServedCopy, record: PublicRecord): Promise<string[]> {
  const faults: string[] = [];
  await inParallel(Object.entries(record.files), AT_ONCE, async ([path, expected]) => {
    const bytes = await copy.read(path);
    if (bytes === undefined) faults.push(`Thiếu tệp: ${path}`);
    else if ((await sha256(bytes)) !== expected) faults.push(`Tệp khác bản ghi: ${path}`);
  });
  return faults.sort();
}

function strangers(paths: readonly string[], record: PublicRecord): string[] {
  const all = new Set(paths);
  return paths
    .filter((path) => !UNRECORDED.has(originalOf(path, all) ?? path))
    .filter((path) => record.files[originalOf(path, all) ?? path] === undefined)
    .map((path) => `Tệp không có trong bản ghi: ${path}`);
}

async function signatureOf(
  copy: ServedCopy,
  record: Uint8Array,
  trustedKey: string | undefined,
): Promise<Verification['signature']> {
  const signature = await copy.read(SIGNATURE_PATH);
  if (signature === undefined) return 'absent';
  const key = trustedKey ?? (await copy.read(PUBLIC_KEY_PATH))?.toString('utf8') ?? '';
  return isSignedBy(record, signature.toString('utf8'), key) ? 'valid' : 'invalid';
}
