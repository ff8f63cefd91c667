import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { REPORT_COLUMNS, type ReportColumn } from '#domain/report-columns.ts';
import { toDatasetCsv, toDatasetXlsx } from '#exports/data-files.ts';
import { progressDataset } from '#exports/progress-dataset.ts';
import { reportingAgencies, reportTemplate } from '#exports/report-template.ts';
import { toXlsx } from '#exports/workbook.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { realLibrary, SITE } from '../builders.ts';
import { ContentFolder } from './content-folder.ts';

const library = realLibrary();

type Filled = Partial<Record<ReportColumn, CellValue>>;

/** Two rows as a department fills them in: days as days, a list in three columns, texts a spreadsheet might run. */
const FIRST: Filled = {
  on: new Date('2026-10-05T00:00:00Z'),
  report: 'Báo cáo số 45/BC-STC',
  done: '- Đã họp 3 lần, "chốt" danh sách; còn <5 đơn vị',
  state: 'Đang thực hiện',
  reason: '=Chờ vốn',
  next: 'Trình Ủy ban nhân dân tỉnh.',
  newDeadline: 'Quý I/2027',
  newDueOn: new Date('2027-03-31T00:00:00Z'),
  decidedBy: 'Ban Chỉ đạo, Thông báo số 12',
};
const SECOND: Filled = {
  on: new Date('2026-10-06T00:00:00Z'),
  report: 'Báo cáo số 46/BC-STC',
  done: 'Đã xong.',
  state: 'Hoàn thành',
  completedOn: new Date('2026-09-28T00:00:00Z'),
  evidence: 'Biên bản | Ảnh chụp',
  evidenceAddress: 'https://vi-du.example/1 | https://vi-du.example/2',
  evidenceOn: '28/09/2026 | 29/09/2026',
};

/** The template of the Sở Tài chính with some rows filled in, saved by a program that is not ours to write. */
async function filledTemplate(rows: readonly Filled[]): Promise<Buffer> {
  const agency = reportingAgencies(library).find(({ id }) => id === 'so-tai-chinh');
  if (agency === undefined) throw new Error('so-tai-chinh has no task');
  const template = await toXlsx(reportTemplate(agency, '2026-Q3', library, SITE));
  const { sheets } = await readXlsx(template);
  for (const [index, filled] of rows.entries()) {
    const row = sheets[0]?.rows[index + 1] ?? [];
    for (const [column, { key }] of REPORT_COLUMNS.entries())
      row[column] = filled[key] ?? row[column] ?? null;
  }
  return Buffer.from(
    await writeXlsx({ sheets: sheets.map(({ name, rows: cells }) => ({ name, rows: cells })) }),
  );
}

function libraryOf({ root }: ContentFolder): Library {
  const { content } = readContent(root);
  if (content === undefined) throw new Error('the content is faulty');
  return joinLibrary(content, '2026-11-25');
}

test('a template filled in by a department is imported as it was filled in, its empty rows passed over', async () => {
  const folder = new ContentFolder();
  const bytes = await filledTemplate([FIRST, SECOND]);
  const { outcome, plan } = await folder.import('report', bytes, 'so-tai-chinh.xlsx');
  expect(plan.doubts).toEqual([]);
  expect(outcome).toBe('done');
  const reported = libraryOf(folder).tasks.filter(({ progress }) => progress.length > 0);
  expect(reported.map(({ progress }) => progress)).toEqual([
    [
      {
        on: '2026-10-05',
        period: '2026-Q3',
        report: 'Báo cáo số 45/BC-STC',
        done: '- Đã họp 3 lần, "chốt" danh sách; còn <5 đơn vị',
        state: 'in-progress',
        reason: '=Chờ vốn',
        next: 'Trình Ủy ban nhân dân tỉnh.',
        newDeadline: {
          words: 'Quý I/2027',
          dueOn: '2027-03-31',
          decidedBy: 'Ban Chỉ đạo, Thông báo số 12',
        },
        evidence: [],
        corrections: [],
      },
    ],
    [
      {
        on: '2026-10-06',
        period: '2026-Q3',
        report: 'Báo cáo số 46/BC-STC',
        done: 'Đã xong.',
        state: 'completed',
        completedOn: '2026-09-28',
        evidence: [
          { title: 'Biên bản', href: 'https://vi-du.example/1', on: '2026-09-28' },
          { title: 'Ảnh chụp', href: 'https://vi-du.example/2', on: '2026-09-29' },
        ],
        corrections: [],
      },
    ],
  ]);
});

test('a template nobody has filled in reports nothing', async () => {
  const folder = new ContentFolder();
  const before = folder.snapshot();
  const { plan } = await folder.import('report', await filledTemplate([]), 'so-tai-chinh.xlsx');
  expect(plan.doubts).toEqual([]);
  expect(folder.snapshot()).toEqual(before);
});

test.each([
  ['CSV', (given: Library) => Buffer.from(toDatasetCsv(progressDataset, given))],
  [
    'workbook',
    async (given: Library) => Buffer.from(await toDatasetXlsx(progressDataset, given, SITE)),
  ],
])('the %s of progress that is given out is the one that is taken in', async (form, give) => {
  const source = new ContentFolder();
  await source.import('report', await filledTemplate([FIRST, SECOND]), 'mau.xlsx');
  const given = await give(libraryOf(source));
  const name = form === 'CSV' ? 'tien-do.csv' : 'tien-do.xlsx';

  const again = await source.import('report', given, name);
  expect(again.plan).toMatchObject({ changes: [], doubts: [], unchanged: 2 });

  const other = new ContentFolder();
  expect((await other.import('report', given, name)).plan.doubts).toEqual([]);
  expect(progressDataset.rows(libraryOf(other))).toEqual(progressDataset.rows(libraryOf(source)));
});
