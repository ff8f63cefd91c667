import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { editDistance } from '#domain/vietnamese.ts';
import { joinLines, type Paper } from '#import/paper/paper.ts';
import { readPaper } from '#import/paper/read-paper.ts';
import { documentOf, wordParagraph } from '../office-files.ts';

const PLAN = 'tests/fixtures/plan';
const OFFICE = 'tests/fixtures/import';
const fixture = (path: string) => readFileSync(path);
const source = fixture(`${PLAN}/ke-hoach-2026.txt`).toString();
const textsOf = ({ paragraphs }: Paper) => paragraphs.map(({ text }) => text);
const read = async (bytes: Buffer, name = 'a.txt') => textsOf(await readPaper(bytes, name));

/** A PDF of one-line pages, written by hand; `stream` is the content of each page as it stands in the file. */
function pdfOf(pages: number, stream = Buffer.from('BT ET'), filter = ''): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 4} 0 R`).join(' ');
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    Buffer.concat([
      Buffer.from(`<< /Length ${stream.length} ${filter} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
    ...Array.from(
      { length: pages },
      () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>',
    ),
  ];
  const parts = objects.map((object, index) =>
    Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]),
  );
  const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`;
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...parts, Buffer.from(end)]);
}

/** A letter with its hat or horn is one byte, the mark of its tone another. */
function windows1258(text: string): Buffer {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1258').decode(Buffer.from([byte])),
      byte,
    ]),
  );
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
  const letters = Array.from(text).flatMap((letter) => {
    const apart = letter.normalize('NFD');
    return [apart.replace(TONES, '').normalize('NFC'), ...(apart.match(TONES) ?? [])];
  });
  return Buffer.from(letters.map((letter) => bytes.get(letter) ?? 0x3f));
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const TCVN3 =
  'KÕ ho¹ch ph¸t triÓn kinh tÕ tËp thÓ cña tØnh n¨m nay, c¸c hîp t¸c x· thùc hiÖn nhiÖm vô.';
const TCVN3_READ =
  'Kế hoạch phát triển kinh tế tập thể của tỉnh năm nay, các hợp tác xã thực hiện nhiệm vụ.';

test.each([
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${source}`)],
  ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(source)])],
  ['UTF-16 without one', utf16(source)],
  ['UTF-16 of the other order', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(source).swap16()])],
  ['Windows line ends', Buffer.from(source.replaceAll('\n', '\r\n'))],
  ['old Mac line ends', Buffer.from(source.replaceAll('\n', '\r'))],
  ['decomposed letters', Buffer.from(source.normalize('NFD'))],
  [
    'hard spaces and hyphens',
    Buffer.from(source.replaceAll(' năm', '\u00A0năm').replaceAll('20-NQ', '20\u2011NQ')),
  ],
])('a text file in %s says the same', async (_what, bytes) => {
  expect(await read(bytes)).toEqual(await read(Buffer.from(source)));
});

test('lines broken to fit a width are put together, what the width did not break stays apart', async () => {
  const wrapped = source
    .split('\n')
    .map((line) => (line.length < 81 ? line : line.replace(/(.{1,80})(?:\s|$)/gu, '$1\n').trim()))
    .join('\n');
  expect(wrapped.split('\n').length).toBeGreaterThan(80);
  expect(await read(Buffer.from(wrapped))).toEqual(await read(Buffer.from(source)));
});

test('text in the alphabets before Unicode is turned, and told', async () => {
  for (const bytes of [Buffer.from(TCVN3), Buffer.from(TCVN3, 'latin1')]) {
    const paper = await readPaper(bytes, 'a.txt');
    expect(textsOf(paper)).toEqual([TCVN3_READ]);
    expect(paper.doubts[0]?.message).toContain('TCVN3');
  }
  const old = await readPaper(windows1258(TCVN3_READ), 'a.txt');
  expect(old.doubts[0]?.message).toContain('Windows-1258');
  expect(textsOf(old)).toEqual([TCVN3_READ]);
});

test('a word that a line end cuts goes on, a dash between words keeps its blanks', () => {
  expect(
    joinLines(['giai đoạn 2021-', '2030 theo 20-NQ/', 'TW của Sở Tài chính -', 'Cơ quan']),
  ).toBe('giai đoạn 2021-2030 theo 20-NQ/TW của Sở Tài chính - Cơ quan');
  expect(joinLines(['phát tri\u00AD', 'ển'])).toBe('phát triển');
});

test('page numbers and lines that run over the pages of a PDF are dropped and told', async () => {
  const paper = await readPaper(fixture(`${PLAN}/ke-hoach-2026.pdf`), 'a.pdf');
  expect(textsOf(paper)).not.toContain('2');
  expect(paper.doubts.map(({ message }) => message).join()).toContain('lặp lại ở mép trang');
  expect(paper.isMachineRead).toBe(false);
});

test('a scan is read by machine, nearly to the letter, and the words it is not sure of are told', async () => {
  const paper = await readPaper(fixture(`${PLAN}/ban-quet.pdf`), 'a.pdf');
  expect(paper.isMachineRead).toBe(true);
  const known = source.split('\n').find((line) => line.startsWith('2. Bám sát')) ?? '';
  const nearest = Math.min(...textsOf(paper).map((text) => editDistance(text, known)));
  expect(nearest).toBeLessThan(known.length * 0.02);
  expect(paper.doubts.some(({ message }) => message.startsWith('máy không chắc chữ'))).toBe(true);
}, 120_000);

test('a Word file keeps what is typed, and tells what it cannot take', async () => {
  const bytes = documentOf(
    wordParagraph('KẾ HOẠCH') +
      '<w:p><w:r><w:footnoteReference w:id="1"/><w:t>Có chú thích.</w:t></w:r></w:p>',
  );
  const paper = await readPaper(bytes, 'a.docx');
  expect(textsOf(paper)).toEqual(['KẾ HOẠCH', 'Có chú thích.']);
  expect(paper.doubts[0]?.message).toContain('chú thích cuối trang');
});

const BOMB = deflateSync(Buffer.alloc(320 * 1024 * 1024));
test.each([
  ['empty', Buffer.alloc(0), 'a.txt', 'Tệp rỗng'],
  ['blank', Buffer.from(' \n\n '), 'a.txt', 'không có chữ nào'],
  [
    'bytes in no known encoding',
    Buffer.from([0x81, 0x8d, 0x8f, 0x90, 0x9d]),
    'a.txt',
    'Không nhận ra bảng mã',
  ],
  ['an old .doc', fixture(`${OFFICE}/libreoffice-old.doc`), 'a.doc', 'dạng cũ'],
  ['an old .doc renamed', fixture(`${OFFICE}/libreoffice-old.doc`), 'a.docx', 'dạng cũ'],
  ['a .docx with a password', fixture(`${OFFICE}/hucre-password.xlsx`), 'a.docx', 'mật khẩu'],
  ['an .odt', fixture(`${OFFICE}/libreoffice.odt`), 'a.odt', 'LibreOffice'],
  [
    'an Excel file',
    fixture(`${OFFICE}/libreoffice-report.xlsx`),
    'a.xlsx',
    'không phải tài liệu Word',
  ],
  ['a .docx that unpacks without end', fixture(`${OFFICE}/bomb.docx`), 'a.docx', 'bung ra'],
  ['a .docx cut short', fixture(`${PLAN}/ke-hoach-2026.docx`).subarray(0, 4000), 'a.docx', 'hỏng'],
  ['rich text', Buffer.from('{\\rtf1 x}'), 'a.rtf', 'RTF'],
  ['a picture', Buffer.from('ffd8ffe0', 'hex'), 'a.jpg', 'tấm ảnh'],
  ['a PDF with a password', fixture(`${PLAN}/co-mat-khau.pdf`), 'a.pdf', 'có mật khẩu'],
  ['a PDF cut short', fixture(`${PLAN}/ke-hoach-2026.pdf`).subarray(0, 1500), 'a.pdf', 'hỏng'],
  ['a PDF of 501 pages', pdfOf(501), 'a.pdf', 'quá 500'],
  ['a PDF that unpacks without end', pdfOf(1, BOMB, '/Filter /FlateDecode'), 'a.pdf', 'bung ra'],
  [
    'a PDF packed twice',
    pdfOf(1, deflateSync(deflateSync('x')), '/Filter [/FlateDecode /FlateDecode]'),
    'a.pdf',
    'bất thường',
  ],
  ['something else', Buffer.from('x'), 'a.xyz', 'Không phải tệp .docx, .txt hay .pdf'],
])('%s is refused with a sentence that says what to do', async (_what, bytes, name, words) => {
  await expect(readPaper(bytes, name)).rejects.toThrow(words);
});
