import { readXlsx } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { toXlsx, type SheetColumn, type Workbook } from '#exports/workbook.ts';

const COLUMNS: SheetColumn[] = [
  { title: 'Mã', kind: 'text', width: 10, isReadOnly: true, note: 'Không sửa cột này.' },
  { title: 'Đã làm', kind: 'text', width: 40 },
  { title: 'Ngày', kind: 'date', width: 12 },
  { title: 'Số', kind: 'number', width: 8 },
  { title: 'Trạng thái', kind: 'text', width: 16, choices: ['Hoàn thành', 'Dừng thực hiện'] },
];

function aWorkbook(rows: Workbook['sheets'][number]['rows'], columns = COLUMNS): Workbook {
  return {
    title: 'Bảng thử',
    description: 'Một bảng để thử.',
    creator: 'Ban Chỉ đạo thử',
    changedOn: '2026-11-23',
    sheets: [{ name: 'Báo cáo: quý III/2026', columns, rows, spareRows: 2 }],
  };
}

afterEach(() => {
  vi.useRealTimers();
});

async function partOf(workbook: Workbook, path: string): Promise<string> {
  return strFromU8(unzipSync(await toXlsx(workbook))[path] ?? new Uint8Array());
}

test('what is written is read back: texts as texts, days as days, numbers as numbers', async () => {
  const rows = [['NV-001', 'Họp, "bàn" <5 ha', '2026-06-30', 35, 'Hoàn thành']];
  const { sheets } = await readXlsx(await toXlsx(aWorkbook(rows)));
  expect(sheets[0]?.rows.slice(0, 2)).toEqual([
    ['Mã', 'Đã làm', 'Ngày', 'Số', 'Trạng thái'],
    ['NV-001', 'Họp, "bàn" <5 ha', new Date('2026-06-30T00:00:00Z'), 35, 'Hoàn thành'],
  ]);
});

test.each(['=1+1', '+84 269', '-cmd', '@SUM(A1)', '=HYPERLINK("http://x","y")'])(
  'the text %j is kept as a text, not as a formula',
  async (text) => {
    const workbook = aWorkbook([['NV-001', text, null, null, null]]);
    expect(await partOf(workbook, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const { sheets } = await readXlsx(await toXlsx(workbook));
    expect(sheets[0]?.rows[1]?.[1]).toBe(text);
  },
);

test('the same workbook gives the same bytes on another day', async () => {
  const workbook = aWorkbook([['NV-001', 'Họp', '2026-06-30', 1, null]]);
  vi.setSystemTime('2026-11-23T08:00:00Z');
  const first = await toXlsx(workbook);
  vi.setSystemTime('2027-02-01T20:00:00Z');
  expect(Buffer.compare(first, await toXlsx(workbook))).toBe(0);
});

test('the title row stays in sight, a closed list is a drop-down down to the spare rows, and a note hangs on its title', async () => {
  const workbook = aWorkbook([['NV-001', null, null, null, null]]);
  const sheet = await partOf(workbook, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<pane ySplit="1"');
  expect(sheet).toMatch(/<dataValidation type="list" sqref="E2:E4"/);
  expect(sheet).toContain('"Hoàn thành,Dừng thực hiện"');
  expect(await partOf(workbook, 'xl/comments1.xml')).toContain('Không sửa cột này.');
});

test('only what is to be read is locked', async () => {
  const locked = await partOf(aWorkbook([]), 'xl/worksheets/sheet1.xml');
  expect(locked).toContain('<sheetProtection sheet="1"');
  const open = aWorkbook([], [{ title: 'Mã', kind: 'text', width: 10 }]);
  expect(await partOf(open, 'xl/worksheets/sheet1.xml')).not.toContain('sheetProtection');
});

test('a text too long for one cell is cut with a word about it, so that Excel opens the file', async () => {
  const { sheets } = await readXlsx(
    await toXlsx(aWorkbook([['NV-001', 'a'.repeat(40_000), null, null, null]])),
  );
  const cell = String(sheets[0]?.rows[1]?.[1]);
  expect(cell).toHaveLength(32_767);
  expect(cell).toMatch(/còn tiếp trong tệp CSV\)$/);
});

test('a drop-down that Excel would call damaged is refused before it is written', async () => {
  const column: SheetColumn = { title: 'A', kind: 'text', width: 9, choices: ['một, hai', 'ba'] };
  await expect(async () => toXlsx(aWorkbook([], [column]))).rejects.toThrow('một, hai');
});
