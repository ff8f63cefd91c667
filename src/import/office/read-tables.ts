import { basename, extname } from 'node:path';
import { csvTable } from './csv-table.ts';
import { docxTables } from './docx-tables.ts';
import { isWord, kindOfOther, openOffice } from './open-office.ts';
import { Refusal } from './refusal.ts';
import type { Doubt, Table } from './table.ts';
import { xlsxTables } from './xlsx-tables.ts';
import type { Zip } from './zip.ts';

const LIMIT = {
  megabytes: 20,
  advice: 'Bỏ ảnh, hoặc chép riêng bảng cần nhập sang tệp mới.',
};

/**
 * The tables of a .docx, .xlsx or .csv file. What kind it is, its content says, not its name.
 * Throws a `Refusal` with a sentence for a file that cannot be taken.
 */
export function readTables(bytes: Buffer, fileName: string): { tables: Table[]; doubts: Doubt[] } {
  const zip = openOffice(bytes, LIMIT);
  if (zip !== undefined) return officeTables(zip);
  if (extname(fileName).toLowerCase() === '.csv') {
    return { tables: [csvTable(bytes, basename(fileName))], doubts: [] };
  }
  throw new Refusal(
    'Không phải tệp .docx, .xlsx hay .csv. Mở bằng Word hoặc Excel, chọn Lưu thành .docx hoặc .xlsx rồi nhập.',
  );
}

function officeTables(zip: Zip): { tables: Table[]; doubts: Doubt[] } {
  if (isWord(zip)) return docxTables(zip);
  if (zip.names.some((name) => /(^|\/)workbook\.xml$/i.test(name))) return xlsxTables(zip);
  throw new Refusal(kindOfOther(zip));
}
