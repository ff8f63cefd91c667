import { Refusal } from './refusal.ts';
import { PASSWORD_PROTECTED, Zip } from './zip.ts';

const OLE_MAGIC = 'd0cf11e0a1b11ae1';
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const MEGABYTE = 1024 * 1024;

/** How large a file may be, and what to do with a larger one. */
export interface SizeLimit {
  megabytes: number;
  advice: string;
}

/**
 * Opens a Word or Excel file by what its bytes say, not its name; undefined when it is no packed file at all. Throws a
 * `Refusal` for an empty, oversized, old, locked or damaged one, and for one with macros.
 */
export function openOffice(bytes: Buffer, { megabytes, advice }: SizeLimit): Zip | undefined {
  if (bytes.length === 0) throw new Refusal('Tệp rỗng (0 byte). Chép lại tệp gốc rồi nhập.');
  if (bytes.length > megabytes * MEGABYTE) {
    throw new Refusal(`Tệp lớn hơn ${megabytes} MB. ${advice}`);
  }
  if (bytes.subarray(0, 8).toString('hex') === OLE_MAGIC) throw new Refusal(oldFormat(bytes));
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    throw new Refusal('Đây là tệp PDF. Xin tệp Word hoặc Excel gốc rồi nhập tệp đó.');
  }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return undefined;
  const zip = new Zip(bytes);
  if (zip.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) {
    throw new Refusal(
      'Tệp có macro (.docm, .xlsm). Mở bằng Word hoặc Excel, lưu thành .docx hoặc .xlsx (không macro) rồi nhập.',
    );
  }
  return zip;
}

export function isWord({ names }: Zip): boolean {
  return names.some((name) => /^word\/document\d*\.xml$/i.test(name));
}

/** Sentence for a packed file that is neither of Word nor of Excel as they are now. */
export function kindOfOther({ names }: Zip): string {
  if (names.some((name) => /(^|\/)workbook\.bin$/i.test(name))) {
    return 'Tệp ở dạng .xlsb. Mở bằng Excel, chọn Lưu thành .xlsx rồi nhập.';
  }
  if (names.includes('mimetype')) {
    return 'Tệp ở dạng của LibreOffice (.odt, .ods). Chọn Lưu thành .docx hoặc .xlsx rồi nhập.';
  }
  return 'Tệp nén này không phải tài liệu Word hay Excel. Nhập thẳng tệp .docx hoặc .xlsx.';
}

function oldFormat(bytes: Buffer): string {
  if (bytes.includes(ENCRYPTED_STREAM)) return PASSWORD_PROTECTED;
  return 'Tệp ở dạng cũ (.doc, .xls). Mở bằng Word hoặc Excel, chọn Lưu thành .docx hoặc .xlsx rồi nhập tệp mới.';
}
