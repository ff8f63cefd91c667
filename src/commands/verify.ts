import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { RECORD_PATH, type PublicRecord } from '#domain/record.ts';
import { silentChanges } from '#domain/silent-changes.ts';
import { describeSilent } from '#publish/describe-silent.ts';
import { parseRecord } from '#publish/record-file.ts';
import { openCopy } from '#publish/served-copy.ts';
import { verifyCopy } from '#publish/verify-copy.ts';

const USAGE =
  'Cách dùng: npm run verify -- <thư mục hoặc địa chỉ> [--against <bản ghi hoặc bản cũ>] [--key <khóa công khai .pem>]';
/** Tells whether a served copy is what its record says, and with `--against` what was rewritten in silence. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { against: { type: 'string' }, key: { type: 'string' } },
    allowPositionals: true,
  });
  const [place] = positionals;
  const copy = place === undefined ? undefined : openCopy(place);
  if (copy === undefined) {
    console.error(place === undefined ? USAGE : `Không có thư mục "${place}".\n${USAGE}`);
    return 1;
  }
  const key = values.key === undefined ? undefined : await readFile(values.key, 'utf8');
  const { record, faults, signature, files } = await verifyCopy(copy, key);
  for (const fault of faults) console.error(fault);
  if (record === undefined) return 1;
  console.log(summaryOf(record, files, faults.length));
  console.log(
    signature === 'valid'
      ? `Chữ ký hợp lệ${key === undefined ? ', theo khóa công khai đặt cạnh bản ghi' : ''}.`
      : 'Bản ghi không có chữ ký hợp lệ.',
  );
  const isSilent = values.against !== undefined && !(await isOpen(record, values.against));
  return faults.length > 0 || isSilent ? 1 : 0;
}

function summaryOf(record: PublicRecord, files: number, faults: number): string {
  const { commit, isModified } = record.source;
  const source = commit === null ? 'không rõ' : commit + (isModified ? ' (có sửa thêm)' : '');
  return [
    `${files} tệp, ${record.entries.length} mục nội dung: ${faults === 0 ? 'đúng với bản ghi' : `${faults} điều không khớp`}.`,
    `Mã gốc ${record.root}, dựng ngày ${record.builtOn}, mã nguồn ${source}.`,
    `Bản ghi trước: ${record.previous ?? 'không có'}.`,
  ].join('\n');
}

/** Whether everything that differs from an older copy or record carries its correction note; prints what does not. */
async function isOpen(record: PublicRecord, place: string): Promise<boolean> {
  const older = await readRecord(place);
  if (older === undefined) {
    console.error(`Không đọc được bản ghi cũ ở "${place}".`);
    return false;
  }
  const silent = silentChanges(older, record);
  console.log(describeSilent(silent));
  return silent.length === 0;
}

/** The record in a file, in a folder or at a web address. */
async function readRecord(place: string): Promise<PublicRecord | undefined> {
  const isFile = place.endsWith('.json') && !/^https?:/.test(place);
  const text = isFile
    ? await readFile(place, 'utf8').catch(() => undefined)
    : (await openCopy(place.replace(RECORD_PATH, ''))?.read(RECORD_PATH))?.toString('utf8');
  return text === undefined ? undefined : parseRecord(text);
}
