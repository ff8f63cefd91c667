import { expect, test } from 'vitest';
import { toCsv } from '#exports/csv.ts';

function bodyOf(cell: string | number | boolean | null): string {
  return toCsv(['Cột'], [[cell]]).slice('\uFEFFCột\r\n'.length);
}

test('a file opens with a byte order mark so that Excel reads Vietnamese, and its lines end in CRLF', () => {
  expect(toCsv(['Mã', 'Tên'], [['NV-001', 'Xây dựng']])).toBe(
    '\uFEFFMã,Tên\r\nNV-001,Xây dựng\r\n',
  );
});

test('commas, quotes and line breaks stand inside a quoted cell, quotes doubled', () => {
  expect(bodyOf('một, hai')).toBe('"một, hai"\r\n');
  expect(bodyOf('gọi là "sạch"')).toBe('"gọi là ""sạch"""\r\n');
  expect(bodyOf('dòng một\ndòng hai')).toBe('"dòng một\ndòng hai"\r\n');
});

test.each(['=1+1', '+84', '-cmd', '@SUM(A1)', '\tx'])('%j is not run as a formula', (text) => {
  expect(bodyOf(text)).toBe(`'${text}\r\n`);
});

test('an apostrophe is put inside the quotes of a formula that needs quoting', () => {
  expect(bodyOf('=HYPERLINK("x","y")')).toBe(`"'=HYPERLINK(""x"",""y"")"\r\n`);
});

test.each([
  ['＝1+1', "'＝1+1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  [' =1+1', "' =1+1"],
  ['\0=1+1', "'=1+1"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ['gạo;=1+1', "gạo;'=1+1"],
  ['gạo; @SUM(A1)', "gạo; '@SUM(A1)"],
  ['gạo\n=1+1', `"gạo\n'=1+1"`],
  ['gạo\n- cmd|x!A0', `"gạo\n'- cmd|x!A0"`],
])('%j is run neither here nor where another separator is read', (text, cell) => {
  expect(bodyOf(text)).toBe(`${cell}\r\n`);
});

test.each(['-5', '-12,5', '-3%', '-1.234.567', '-12 %'])('the number %s stays as it is', (text) => {
  expect(bodyOf(text).replaceAll('"', '')).toBe(`${text}\r\n`);
});

test('a negative number stays a number, and a dash inside a text stays a dash', () => {
  expect(bodyOf(-5)).toBe('-5\r\n');
  expect(bodyOf('Việc:\n- họp;\n- báo cáo; -5%')).toBe('"Việc:\n- họp;\n- báo cáo; -5%"\r\n');
});

test('yes and no are Vietnamese words, and an unknown is an empty cell', () => {
  expect(bodyOf(true)).toBe('Có\r\n');
  expect(bodyOf(false)).toBe('Không\r\n');
  expect(bodyOf(null)).toBe('\r\n');
});
