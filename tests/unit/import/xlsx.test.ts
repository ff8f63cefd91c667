import { expect, test } from 'vitest';
import { readTables } from '#import/office/read-tables.ts';
import type { Cell, Table } from '#import/office/table.ts';
import { textRows, workbookOf } from './office-files.ts';

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;ngày&quot; 0"/><numFmt numFmtId="166" formatCode="[$-42A]d &quot;tháng&quot; m"/></numFmts>
<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font><font><name val=".VnTimeH"/></font></fonts>
<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="10" fontId="0"/><xf numFmtId="165" fontId="0"/><xf numFmtId="166" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/><xf numFmtId="14" fontId="0"/></cellXfs>`;

function sheetOf(rows: string, after = '', properties = ''): Table {
  const { tables } = readTables(
    workbookOf([{ name: 'Tiến độ', rows, after }], { styles: STYLES, properties }),
    'a.xlsx',
  );
  const [table] = tables;
  if (table === undefined) throw new Error('no sheet was read');
  return table;
}

function cellAt(table: Table, address: string): Partial<Cell> {
  const row = table.rows.find(({ number }) => number === Number(address.slice(1)));
  return row?.cells.find((cell) => cell?.column === address[0]) ?? {};
}

function numberIn(style: number, value: number, properties = ''): Partial<Cell> {
  const row = `<row r="1"><c r="A1" s="${style}"><v>${value}</v></c></row>`;
  return cellAt(sheetOf(row, '', properties), 'A1');
}

test.each([
  [1, 46203, '2026-06-30'],
  [7, 46203.99999, '2026-06-30'],
  [4, 46203, '2026-06-30'],
  [1, 59, '1900-02-28'],
  [1, 61, '1900-03-01'],
])('a cell formatted as a date (style %i) holding %d is %s', (style, value, day) => {
  expect(numberIn(style, value)).toMatchObject({ kind: 'date', day });
});

test('days count from 1904 in a workbook that says so', () => {
  const cell = numberIn(1, 44741, '<workbookPr date1904="1"/>');
  expect(cell).toMatchObject({ kind: 'date', day: '2026-06-30' });
});

test('a format with the word "ngày" in quotes is a number, not a date', () => {
  expect(numberIn(3, 12)).toMatchObject({ kind: 'number', number: 12 });
});

test('a percent is from 0 to 100 without the noise of binary fractions', () => {
  expect(numberIn(2, 0.29)).toMatchObject({ kind: 'percent', number: 29, text: '29%' });
});

test('every cell of a merged area holds the value, and says that it is filled', () => {
  const rows = textRows([
    ['1', 'Sở Tài chính'],
    ['2', ''],
    ['3', ''],
  ]);
  const table = sheetOf(rows, '<mergeCells><mergeCell ref="B1:B3"/></mergeCells>');
  expect(cellAt(table, 'B1')).toMatchObject({ text: 'Sở Tài chính', isFilled: false });
  expect(cellAt(table, 'B3')).toMatchObject({ text: 'Sở Tài chính', isFilled: true, row: 3 });
});

test('an area merged over the whole sheet costs nothing', () => {
  const table = sheetOf(
    textRows([['1', 'a']]),
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  );
  expect(table.rows).toHaveLength(1);
});

test('hidden sheets are left out and named, hidden rows are marked', () => {
  const { tables, doubts } = readTables(
    workbookOf([
      { name: 'Ẩn', state: 'hidden', rows: textRows([['a']]) },
      { name: 'Ẩn kỹ', state: 'veryHidden', rows: textRows([['a']]) },
      {
        name: 'Thấy',
        rows: '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>x</t></is></c></row>',
      },
    ]),
    'a.xlsx',
  );
  expect(tables.map(({ name }) => name)).toEqual(['Thấy']);
  expect(tables[0]?.rows[0]).toMatchObject({ number: 2, isHidden: true });
  expect(doubts.map(({ table }) => table)).toEqual(['Ẩn', 'Ẩn kỹ']);
});

test('rich text is joined and its phonetic guide left out', () => {
  const strings =
    '<si><r><t>Sở </t></r><r><rPr><b/></rPr><t>Tài chính</t></r><rPh sb="0" eb="1"><t>so</t></rPh></si>';
  const { tables } = readTables(
    workbookOf([{ name: 'a', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], {
      strings,
    }),
    'a.xlsx',
  );
  expect(tables[0]?.rows[0]?.cells[0]?.text).toBe('Sở Tài chính');
});

test('text in a TCVN3 font is read as Unicode, capitals where the font draws them', () => {
  const box = (address: string, style: number, text: string) =>
    `<c r="${address}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const table = sheetOf(
    `<row r="1">${box('A1', 5, 'Së N«ng nghiÖp vµ M«i tr\u00adêng')}${box('B1', 6, 'nhiÖm vô')}</row>`,
  );
  expect(cellAt(table, 'A1').text).toBe('Sở Nông nghiệp và Môi trường');
  expect(cellAt(table, 'B1').text).toBe('NHIỆM VỤ');
});

test('an error and a formula without a result are named with their place', () => {
  const table = sheetOf(
    '<row r="4"><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C4"><f>A1+1</f></c><c r="D4" t="str"><f>"a"</f><v>xong</v></c></row>',
  );
  expect(table.doubts.map(({ row, column }) => `${column}${row}`)).toEqual(['B4', 'C4']);
  expect(table.doubts[0]?.message).toContain('#DIV/0!');
  expect(cellAt(table, 'D4')).toMatchObject({ kind: 'text', text: 'xong' });
});

test('text comes out in NFC, with plain hyphens and single spaces', () => {
  const table = sheetOf(textRows([['  Nghị  quyết 19\u2011NQ/TW '.normalize('NFD')]]));
  expect(cellAt(table, 'A1').text).toBe('Nghị quyết 19-NQ/TW');
});

test('rows that are only formatted are not rows of the table', () => {
  const rows = `${textRows([['a']])}<row r="900"><c r="A900" s="1"/></row>`;
  expect(sheetOf(rows).rows.map(({ number }) => number)).toEqual([1]);
});
