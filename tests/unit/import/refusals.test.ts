import { expect, test } from 'vitest';
import { readTables } from '#import/office/read-tables.ts';
import { documentOf, textRows, wordTable, workbookOf, zipOf } from './office-files.ts';

const sheet = workbookOf([{ name: 'a', rows: textRows([['x'.repeat(50), 'y']]) }]);
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

test.each([
  ['an empty file', Buffer.alloc(0), 'a.xlsx', 'Chép lại tệp gốc'],
  ['an old .xls', Buffer.concat([OLE, Buffer.alloc(600)]), 'a.xls', 'dạng cũ'],
  [
    'a file with a password',
    Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
    'a.xlsx',
    'bỏ mật khẩu',
  ],
  ['a file with macros', zipOf({ 'xl/vbaProject.bin': 'x' }), 'a.xlsm', 'macro'],
  ['half a file', sheet.subarray(0, 300), 'a.xlsx', 'chép chưa xong'],
  ['a PDF', Buffer.from('%PDF-1.7 …'), 'a.pdf', 'PDF'],
  ['a picture', Buffer.from('GIF89a'), 'a.gif', 'Lưu thành'],
  ['a zip of something else', zipOf({ 'a.txt': 'a' }), 'a.zip', 'Nhập thẳng tệp'],
  ['a LibreOffice sheet', zipOf({ mimetype: 'x', 'content.xml': 'y' }), 'a.ods', 'LibreOffice'],
  ['a CSV in an old alphabet', Buffer.from([0x4e, 0x68, 0xd6, 0x6d]), 'a.csv', 'CSV UTF-8'],
  ['a file too large', Buffer.alloc(20 * 1024 * 1024 + 1), 'a.xlsx', '20 MB'],
  [
    'a zip bomb',
    zipOf({ 'word/document.xml': Buffer.alloc(110 * 1024 * 1024, 'a') }),
    'a.docx',
    'nén bất thường',
  ],
])('%s is refused with a sentence that says what to do', (_name, bytes, fileName, sentence) => {
  expect(() => readTables(bytes, fileName)).toThrow(sentence);
});

test('a bomb that lies about its size is stopped at the limit', () => {
  const bomb = zipOf({ 'word/document.xml': Buffer.alloc(110 * 1024 * 1024, 'a') });
  const directory = bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  bomb.writeUInt32LE(1000, directory + 24);
  expect(() => readTables(bomb, 'a.docx')).toThrow('100 MB');
});

test('a flipped byte inside a part is noticed', () => {
  const bytes = documentOf(wordTable([['Nhiệm vụ']]));
  const start = bytes.indexOf('word/document.xml') + 'word/document.xml'.length;
  bytes[start + 40] = (bytes[start + 40] ?? 0) ^ 0xff;
  expect(() => readTables(bytes, 'a.docx')).toThrow('bị hỏng');
});

test('a CSV file with a byte order mark, semicolons and quoted cells is read', () => {
  const { tables } = readTables(Buffer.from('\uFEFFMã;Báo cáo\r\nNV-001;"a;""b"""\r\n'), 'a.csv');
  expect(tables[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
    ['Mã', 'Báo cáo'],
    ['NV-001', 'a;"b"'],
  ]);
});

test('the apostrophe that guards a formula-like text in our own CSV files is taken off', () => {
  const { tables } = readTables(Buffer.from("Mã,Đã làm\nNV-001,'- Mở lớp\n"), 'a.csv');
  expect(tables[0]?.rows[1]?.cells[1]?.text).toBe('- Mở lớp');
});
