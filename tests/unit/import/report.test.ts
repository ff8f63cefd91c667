import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPORT_COLUMNS, type ReportColumn } from '#domain/report-columns.ts';
import { StagedChanges } from '#import/staged-changes.ts';
import { ContentFolder } from './content-folder.ts';
import { textRows, workbookOf } from './office-files.ts';

type Report = Partial<Record<ReportColumn, string>>;

const REPORT: Report = {
  code: 'NV-001',
  on: '30/6/2026',
  period: 'Quý II/2026',
  report: 'Báo cáo số 7',
  done: 'Đã mở hai lớp.',
  state: 'Đang thực hiện',
};
const DONE: Report = {
  ...REPORT,
  state: 'Hoàn thành',
  evidence: 'Biên bản | Ảnh',
  evidenceAddress: 'https://vi-du.example/1 | https://vi-du.example/2',
  evidenceOn: '29/6/2026 | 30/6/2026',
};

function reportOf(...reports: readonly Report[]): Buffer {
  const rows = reports.map((report) => REPORT_COLUMNS.map(({ key }) => report[key] ?? ''));
  return workbookOf([
    { name: 'Báo cáo', rows: textRows([REPORT_COLUMNS.map(({ title }) => title), ...rows]) },
  ]);
}

test('a report is added to its task, the rest of the file untouched byte for byte', async () => {
  const folder = new ContentFolder();
  const before = folder.task('NV-001');
  const { plan } = await folder.import('report', reportOf(REPORT), 'a.xlsx');
  expect(plan.doubts).toEqual([]);
  const added = `progress:
  - on: '2026-06-30'
    period: '2026-Q2'
    report: 'Báo cáo số 7'
    done: 'Đã mở hai lớp.'
    state: 'in-progress'
`;
  expect(folder.task('NV-001').replace(added, '')).toBe(before);
});

test('a second report stands after the first, its evidence with title, address and day', async () => {
  const folder = new ContentFolder();
  await folder.import('report', reportOf(REPORT), 'a.xlsx');
  await folder.import('report', reportOf({ ...DONE, period: '2026-Q3', on: '30.9.26' }), 'a.xlsx');
  const text = folder.task('NV-001');
  expect(text.indexOf('2026-Q3')).toBeGreaterThan(text.indexOf('2026-Q2'));
  expect(text).toContain(
    "      - title: 'Ảnh'\n        href: 'https://vi-du.example/2'\n        on: '2026-06-30'",
  );
});

test('the same report twice changes nothing', async () => {
  const folder = new ContentFolder();
  await folder.import('report', reportOf(REPORT, DONE), 'a.xlsx');
  const before = folder.snapshot();
  const { plan } = await folder.import('report', reportOf(REPORT), 'a.xlsx');
  expect(plan).toMatchObject({ changes: [], unchanged: 1 });
  expect(folder.snapshot()).toEqual(before);
});

test('a report that now says something else is named and not overwritten', async () => {
  const folder = new ContentFolder();
  await folder.import('report', reportOf(REPORT), 'a.xlsx');
  const { plan } = await folder.import(
    'report',
    reportOf({ ...REPORT, done: 'Ba lớp.' }),
    'a.xlsx',
  );
  expect(plan.changes).toEqual([]);
  expect(plan.doubts.map(({ message }) => message).join()).toContain('--correct');
});

test('a correction replaces the words and keeps the old ones with the reason', async () => {
  const folder = new ContentFolder();
  await folder.import('report', reportOf(REPORT), 'a.xlsx');
  await folder.import('report', reportOf({ ...REPORT, done: 'Ba lớp.' }), 'a.xlsx', {
    correction: 'Đếm sót',
  });
  expect(folder.task('NV-001')).toContain(`    done: 'Ba lớp.'
    state: 'in-progress'
    corrections:
      - on: '2026-11-25'
        was: 'Đã làm được: Đã mở hai lớp.'
        reason: 'Đếm sót'
`);
  const { plan } = await folder.import(
    'report',
    reportOf({ ...REPORT, done: 'Ba lớp.' }),
    'a.xlsx',
    {
      correction: 'Đếm sót',
    },
  );
  expect(plan).toMatchObject({ changes: [], unchanged: 1 });
});

test('rows a department did not fill in are no reports', async () => {
  const folder = new ContentFolder();
  const { plan } = await folder.import(
    'report',
    reportOf({ code: 'NV-002', title: 'x' }, REPORT),
    'a.xlsx',
  );
  expect(plan).toMatchObject({ told: [expect.stringContaining('NV-001')], doubts: [] });
});

test.each<[string, Report, string, string]>([
  ['an unknown code', { code: 'NV-999' }, 'A', 'NV-999'],
  ['a state in other words', { state: 'Tốt' }, 'J', 'Tốt'],
  ['completion without evidence', { state: 'Hoàn thành' }, 'M', 'minh chứng'],
  ['a day that is not on the calendar', { on: '31/6/2026' }, 'F', '31/6/2026'],
  [
    'a moved deadline without who decided',
    { newDeadline: 'Quý IV/2026', reason: 'Mưa' },
    'U',
    'Cơ quan quyết định',
  ],
  ['a percent of a task with no measure', { percent: '35%' }, 'K', 'cách đo'],
])('%s is named at its cell', async (_name, fields, column, words) => {
  const folder = new ContentFolder();
  const { plan } = await folder.import('report', reportOf({ ...REPORT, ...fields }), 'a.xlsx');
  const told = plan.doubts.filter((doubt) => doubt.column === column);
  expect(told.map(({ message }) => message).join()).toContain(words);
});

test('a task is found by its exact name where there is no code', async () => {
  const folder = new ContentFolder();
  const named = { ...REPORT, code: '', title: 'THEO DÕI, xử lý kịp thời khó khăn của hợp tác xã' };
  await folder.import('report', reportOf(named), 'a.xlsx');
  expect(folder.task('NV-014')).toContain('Đã mở hai lớp.');
});

test('a moved deadline gets its last day from its words', async () => {
  const folder = new ContentFolder();
  const moved = { newDeadline: 'Quý IV', reason: 'Mưa', decidedBy: 'Ban Chỉ đạo' };
  await folder.import('report', reportOf({ ...REPORT, ...moved }), 'a.xlsx');
  expect(folder.task('NV-001')).toContain(
    "    newDeadline:\n      words: 'Quý IV'\n      dueOn: '2026-12-31'\n      decidedBy: 'Ban Chỉ đạo'",
  );
});

test('when one file cannot be put in place, those before it are put back', () => {
  const folder = new ContentFolder();
  const file = 'content/tasks/2026/nv-001.mdx';
  const before = folder.snapshot();
  const changes = [
    { file, before: folder.text(file), after: 'x' },
    { file: 'content/tasks/2026/nv-099.mdx', after: 'y' },
    { file: 'content/tasks/2026/nv-100.mdx', after: 'z' },
  ];
  const staged = new StagedChanges(folder.root, changes, join(folder.root, '.cache', 'import'));
  expect(staged.problems(join(folder.root, 'public'))).not.toEqual([]);
  // A folder stands where the last file should go.
  mkdirSync(join(folder.root, 'content/tasks/2026/nv-100.mdx'));
  expect(() => staged.apply()).toThrow();
  staged.drop();
  expect(folder.snapshot()).toEqual(before);
});

test('content that would become faulty is not written', async () => {
  const folder = new ContentFolder();
  const before = folder.snapshot();
  const file = {
    evidence: 'Biên bản',
    evidenceAddress: '/minh-chung/khong-co.pdf',
    evidenceOn: '30/6/2026',
  };
  const { outcome, problems } = await folder.import(
    'report',
    reportOf({ ...REPORT, ...file }),
    'a.xlsx',
  );
  expect(outcome).toBe('result-faulty');
  expect(problems.map(({ code }) => code)).toEqual(['ATTACHMENT-NOT-FOUND']);
  expect(folder.snapshot()).toEqual(before);
});
