import { expect, test } from 'vitest';
import { FrontMatter } from '#import/front-matter.ts';
import { ContentFolder } from './content-folder.ts';
import { documentOf, wordParagraph, wordTable } from './office-files.ts';

const SOURCE = 'PHỤ LỤC GIAO VIỆC (Ban hành kèm theo Quyết định số 12/QĐ-BCĐ)';
const HEADINGS = [
  'TT',
  'Nội dung công việc',
  'Chủ trì',
  'Phối hợp thực hiện',
  'Thời gian hoàn thành',
  'Sản phẩm dự kiến',
];
const ROW = [
  '1',
  'Củng cố 40 hợp tác xã yếu kém',
  'Sở NN&MT',
  'Liên minh HTX tỉnh; UBND các xã, phường',
  'Quý III/2026',
  'báo cáo kết quả',
];

function annexOf(rows: readonly (readonly string[])[], headings = HEADINGS): Buffer {
  return documentOf(
    wordParagraph('PHỤ LỤC GIAO VIỆC') +
      wordParagraph('(Ban hành kèm theo Quyết định số 12/QĐ-BCĐ)') +
      wordTable([headings, ...rows]),
  );
}

test('a row of the annex becomes a task file after the highest code', async () => {
  const folder = new ContentFolder();
  const { outcome, plan } = await folder.import('annex', annexOf([ROW]), 'phu-luc.docx');
  expect({ outcome, doubts: plan.doubts }).toEqual({ outcome: 'done', doubts: [] });
  expect(folder.task('NV-034')).toBe(`---
code: 'NV-034'
title: 'Củng cố 40 hợp tác xã yếu kém'
annex:
  number: '1'
  source: '${SOURCE}'
clauses: []
quote: 'Củng cố 40 hợp tác xã yếu kém'
product: 'báo cáo kết quả'
leadAgency:
  agency: 'so-nong-nghiep-va-moi-truong'
  words: 'Sở NN&MT'
partnerAgencies:
  agencies:
    - 'lien-minh-hop-tac-xa-tinh'
    - 'ubnd-xa-phuong'
deadline:
  words: 'Quý III/2026'
  dueOn: '2026-09-30'
publishedOn: '2026-11-25'
---
`);
});

test('the same annex twice changes nothing', async () => {
  const folder = new ContentFolder();
  await folder.import('annex', annexOf([ROW]), 'a.docx');
  const before = folder.snapshot();
  const { plan } = await folder.import('annex', annexOf([ROW]), 'a.docx', { today: '2026-12-01' });
  expect(plan).toMatchObject({ changes: [], unchanged: 1 });
  expect(folder.snapshot()).toEqual(before);
});

test('a dry run tells and writes nothing', async () => {
  const folder = new ContentFolder();
  const before = folder.snapshot();
  const { plan } = await folder.import('annex', annexOf([ROW]), 'a.docx', { isDryRun: true });
  expect(plan.told).toEqual([expect.stringContaining('NV-034')]);
  expect(folder.snapshot()).toEqual(before);
});

test('a deadline that the annex changes later is written with the old words in a note', async () => {
  const folder = new ContentFolder();
  await folder.import('annex', annexOf([ROW]), 'a.docx');
  const later = ROW.with(4, 'Quý IV/2026');
  await folder.import('annex', annexOf([later]), 'a.docx', { on: '2026-11-26' });
  expect(folder.task('NV-034')).toContain("dueOn: '2026-12-31'");
  expect(folder.task('NV-034')).toContain(
    `changes:\n  - on: '2026-11-26'\n    note: 'Thời hạn đổi từ "Quý III/2026" thành "Quý IV/2026".'`,
  );
});

test('group headings give their clause to the rows below and are no tasks', async () => {
  const folder = new ContentFolder();
  const group = ['II', 'NHIỆM VỤ TRỌNG TÂM (khoản 5 mục II)', '', '', '', ''];
  const { plan } = await folder.import('annex', annexOf([group, ROW]), 'a.docx');
  expect(plan.told).toHaveLength(1);
  expect(folder.task('NV-034')).toContain("clauses:\n  - 'ii-5'");
});

test('an agency nobody knows is named with the nearest, and the task says it is unknown', async () => {
  const folder = new ContentFolder();
  const { plan } = await folder.import('annex', annexOf([ROW.with(2, 'Sở Tài chánh')]), 'a.docx');
  expect(plan.doubts).toMatchObject([{ row: 2, column: 'C' }]);
  expect(plan.doubts[0]?.message).toContain('Sở Tài chính');
  expect(folder.task('NV-034')).toContain('leadAgency:\n  unknown: ');
});

test('a deadline nobody can date keeps its words and is named', async () => {
  const folder = new ContentFolder();
  const { plan } = await folder.import(
    'annex',
    annexOf([ROW.with(4, 'Sau khi có hướng dẫn')]),
    'a.docx',
  );
  expect(plan.doubts.map(({ column }) => column)).toEqual(['E']);
  expect(folder.task('NV-034')).toContain("deadline:\n  words: 'Sau khi có hướng dẫn'\n");
});

test('a rhythm is kept in words and is no doubt', async () => {
  const folder = new ContentFolder();
  const { plan } = await folder.import('annex', annexOf([ROW.with(4, 'Hằng năm')]), 'a.docx');
  expect(plan.doubts).toEqual([]);
});

test.each([
  [
    'without marks',
    ['stt', 'noi dung nhiem vu', 'co quan chu tri', 'co quan phoi hop', 'thoi han', 'san pham'],
  ],
  ['in capitals', ['SỐ TT', 'NHIỆM VỤ', 'ĐƠN VỊ CHỦ TRÌ', 'ĐƠN VỊ PHỐI HỢP', 'TIẾN ĐỘ', 'KẾT QUẢ']],
])('headings %s are recognised', async (_name, headings) => {
  const folder = new ContentFolder();
  const { plan } = await folder.import('annex', annexOf([ROW], headings), 'a.docx');
  expect(plan).toMatchObject({ told: [expect.stringContaining('NV-034')], doubts: [] });
});

test('columns come in any order, under a row of numbers', async () => {
  const folder = new ContentFolder();
  const reversed = (cells: readonly string[]) => [...cells].reverse();
  const numbers = ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'];
  await folder.import('annex', annexOf([numbers, reversed(ROW)], reversed(HEADINGS)), 'a.docx');
  expect(folder.task('NV-034')).toContain("agency: 'so-nong-nghiep-va-moi-truong'");
});

test('an annex that names itself nowhere is refused until a source is given', async () => {
  const folder = new ContentFolder();
  const bare = documentOf(wordTable([HEADINGS, ROW]));
  await expect(folder.import('annex', bare, 'a.docx')).rejects.toThrow('--source');
  expect(
    (await folder.import('annex', bare, 'a.docx', { source: 'Phụ lục 1' })).plan.told,
  ).toHaveLength(1);
});

test('a file without a table of tasks is refused with the headings it needs', async () => {
  const folder = new ContentFolder();
  await expect(folder.import('annex', documentOf(wordParagraph('x')), 'a.docx')).rejects.toThrow(
    'Nội dung nhiệm vụ',
  );
});

test('invented data is refused by the official content', async () => {
  const folder = new ContentFolder();
  const demo = documentOf(wordParagraph('DỮ LIỆU MINH HỌA') + wordTable([HEADINGS, ROW]));
  await expect(folder.import('annex', demo, 'a.docx')).rejects.toThrow('npm run demo');
  expect(
    (await folder.import('annex', demo, 'a.docx', { edition: 'demo', source: 'Phụ lục' })).plan
      .told,
  ).toHaveLength(1);
});

test('where numbers begin anew in every group, a task carries its group’s number too', async () => {
  const folder = new ContentFolder();
  const group = (number: string) => [number, `NHÓM ${number}`, '', '', '', ''];
  const { plan } = await folder.import(
    'annex',
    annexOf([group('I'), ROW, group('II'), ROW]),
    'a.docx',
  );
  expect(plan.doubts).toEqual([]);
  expect([folder.task('NV-034'), folder.task('NV-035')].map(numberIn)).toEqual(['I.1', 'II.1']);
});

test('a number that stands twice is taken once and named', async () => {
  const folder = new ContentFolder();
  const { plan } = await folder.import('annex', annexOf([ROW, ROW]), 'a.docx');
  expect(plan.told).toHaveLength(1);
  expect(plan.doubts).toMatchObject([{ table: 'Bảng 1', row: 3 }]);
});

test('the second half of a table cut in two, which has no headings, is named', async () => {
  const folder = new ContentFolder();
  const cut = documentOf(wordTable([HEADINGS, ROW]) + wordTable([ROW.with(0, '2')]));
  const { plan } = await folder.import('annex', cut, 'a.docx', { source: 'Phụ lục 1' });
  expect(plan.told).toHaveLength(1);
  expect(plan.doubts).toMatchObject([{ table: 'Bảng 2' }]);
});

function numberIn(task: string): string | undefined {
  return /number: '(.+)'/.exec(task)?.[1];
}

test('changing one field leaves comments, quotes and line ends of the file as an editor wrote them', () => {
  const text =
    '---\r\ncode: NV-001 # mã\r\n\r\nlist:\r\n    - a: 1   # một\r\n    - a: 2   # hai\r\n# cuối\r\n---\r\nThân bài\r\n';
  const file = new FrontMatter(text);
  file.append('list', { a: '0123' });
  expect(file.toString()).toBe(text.replace('# hai\r\n', "# hai\r\n    - a: '0123'\r\n"));
  file.replaceItem('list', 0, { a: '2026-06-30' });
  file.set('code', 'NV-002');
  expect(file.toString()).toContain(
    "code: 'NV-002' # mã\r\n\r\nlist:\r\n    - a: '2026-06-30'\r\n",
  );
});
