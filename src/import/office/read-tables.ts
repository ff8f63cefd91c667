import { basename, extname } from 'node:path';
import { csvTable } from './csv-table.ts';
import { docxTables } from './docx-tables.ts';
import { Refusal } from './refusal.ts';
import type { Doubt, Table } from './table.ts';
import { xlsxTables } from './xlsx-tables.ts';
import { PASSWORD_PROTECTED, Zip } from './zip.ts';

const MAX_MEGABYTES = 20;
const OLE_MAGIC = 'd0cf11e0a1b11ae1';
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * The tables of a .docx, .xlsx or .csv file. What kind it is, its content says, not its name.
 * Throws a `Refusal` with a sentence for a file that cannot be taken.
 */
export function readTables(bytes: Buffer, fileName: string): { tables: Table[]; doubts: Doubt[] } {
  if (bytes.length === 0) throw new Refusal('Tệp rỗng (0 byte). Chép lại tệp gốc rồi nhập.');
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024) {
    throw new Refusal(
      `Tệp lớn hơn ${MAX_MEGABYTES} MB. Bỏ ảnh, hoặc chép riêng bảng cần nhập sang tệp mới.`,
    );
  }
  if (bytes.subarray(0, 8).toString('hex') === OLE_MAGIC) throw new Refusal(oldFormat(bytes));
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return officeTables(new Zip(bytes));
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    throw new Refusal('Đây là tệp PDF. Xin tệp Word hoặc Excel gốc rồi nhập tệp đó.');
  }
  if (extname(fileName).toLowerCase() === '.csv') {
    return { tables: [csvTable(bytes, basename(fileName))], doubts: [] };
  }
  throw new Refusal(
    'Không phải tệp .docx, .xlsx hay .csv. Mở bằng Word hoặc Excel, chọn Lưu thành .docx hoặc .xlsx rồi nhập.',
  );
}

function oldFormat(bytes: Buffer): string {
  if (bytes.includes(ENCRYPTED_STREAM)) return PASSWORD_PROTECTED;
  return 'Tệp ở dạng cũ (.doc, .xls). Mở bằng Word hoặc Excel, chọn Lưu thành .docx hoặc .xlsx rồi nhập tệp mới.';
}

function officeTables(zip: Zip): { tables: Table[]; doubts: Doubt[] } {
  const { names } = zip;
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) {
    throw new Refusal(
      'Tệp có macro (.docm, .xlsm). Mở bằng Word hoặc Excel, lưu thành .docx hoặc .xlsx (không macro) rồi nhập.',
    );
  }
  if (names.includes('word/document.xml')) return docxTables(zip);
  if (names.some((name) => /(^|\/)workbook\.xml$/i.test(name))) return xlsxTables(zip);
  if (names.some((name) => /(^|\/)workbook\.bin$/i.test(name))) {
    throw new Refusal('Tệp ở dạng .xlsb. Mở bằng Excel, chọn Lưu thành .xlsx rồi nhập.');
  }
  if (names.includes('mimetype')) {
    throw new Refusal(
      'Tệp ở dạng của LibreOffice (.odt, .ods). Chọn Lưu thành .docx hoặc .xlsx rồi nhập.',
    );
  }
  throw new Refusal(
    'Tệp nén này không phải tài liệu Word hay Excel. Nhập thẳng tệp .docx hoặc .xlsx.',
  );
}
