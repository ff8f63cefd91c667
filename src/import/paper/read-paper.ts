import { extname } from 'node:path';
import { Refusal } from '../office/refusal.ts';
import { PASSWORD_PROTECTED, Zip } from '../office/zip.ts';
import type { Paper } from './paper.ts';
import { pdfPaper } from './pdf-paper.ts';
import { openRecognizer } from './recognition.ts';
import { textPaper } from './text-paper.ts';
import { wordPaper } from './word-paper.ts';

const MAX_MEGABYTES = 50;
const OLE_MAGIC = 'd0cf11e0a1b11ae1';
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const OLD = 'Tệp ở dạng cũ (.doc). Mở bằng Word, chọn Lưu thành .docx rồi nhập tệp mới.';

/**
 * The words of a .docx, .txt or .pdf file. What kind it is, its content says, not its name. A scanned PDF is read
 * by text recognition. Throws a `Refusal` with a sentence for a file that cannot be taken.
 */
export async function readPaper(bytes: Buffer, name: string): Promise<Paper> {
  if (bytes.length === 0) throw new Refusal('Tệp rỗng (0 byte). Chép lại tệp gốc rồi nhập.');
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024) {
    throw new Refusal(
      `Tệp lớn hơn ${MAX_MEGABYTES} MB. Bỏ ảnh, hoặc tách riêng phần Kế hoạch sang tệp mới.`,
    );
  }
  const paper = await paperOf(bytes, name);
  if (paper.paragraphs.length === 0) {
    throw new Refusal('Tệp không có chữ nào. Xem lại có đúng tệp Kế hoạch không.');
  }
  return paper;
}

async function paperOf(bytes: Buffer, name: string): Promise<Paper> {
  if (bytes.subarray(0, 8).toString('hex') === OLE_MAGIC) {
    throw new Refusal(bytes.includes(ENCRYPTED_STREAM) ? PASSWORD_PROTECTED : OLD);
  }
  if (bytes.subarray(0, 5).toString('latin1') === '{\\rtf') {
    throw new Refusal('Tệp ở dạng RTF. Mở bằng Word, chọn Lưu thành .docx rồi nhập tệp mới.');
  }
  if (bytes.subarray(0, 1024).includes('%PDF-')) return pdfPaper(bytes, openRecognizer);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return wordPaper(wordArchive(bytes), name);
  const isPicture = /^(?:ffd8ff|89504e47|49492a00|4d4d002a|424d)/.test(
    bytes.subarray(0, 4).toString('hex'),
  );
  if (isPicture) {
    throw new Refusal('Tệp là một tấm ảnh. Ghép các trang ảnh thành một tệp PDF rồi nhập.');
  }
  if (extname(name).toLowerCase() === '.txt') return textPaper(bytes, name);
  throw new Refusal(
    'Không phải tệp .docx, .txt hay .pdf. Mở bằng Word, chọn Lưu thành .docx rồi nhập.',
  );
}

function wordArchive(bytes: Buffer): Zip {
  const zip = new Zip(bytes);
  const { names } = zip;
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) {
    throw new Refusal(
      'Tệp có macro (.docm). Mở bằng Word, lưu thành .docx (không macro) rồi nhập.',
    );
  }
  if (names.includes('word/document.xml')) return zip;
  throw new Refusal(
    names.includes('mimetype')
      ? 'Tệp ở dạng của LibreOffice (.odt). Chọn Lưu thành .docx rồi nhập.'
      : 'Tệp nén này không phải tài liệu Word. Nhập thẳng tệp .docx.',
  );
}
