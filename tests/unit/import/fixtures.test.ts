import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { TaskData } from '#domain/task.ts';
import { IMPORT_KINDS } from '#import/kinds.ts';
import type { ImportPlan } from '#import/plan.ts';
import { taskSchema } from '#schema/task.ts';
import { realContent } from '../builders.ts';

const FOLDER = 'tests/fixtures/import';
const content = realContent();

function planOf(kind: 'annex' | 'report', name: string): ImportPlan {
  return IMPORT_KINDS[kind]([{ name, bytes: readFileSync(join(FOLDER, name)) }], {
    content,
    textOf: (file) => readFileSync(file, 'utf8'),
    bytesOf: (file) => readFileSync(file),
    namesIn: () => [],
    edition: 'official',
    today: '2026-11-25',
    year: 2026,
  });
}

function dataOf(after: string | Buffer): TaskData {
  return taskSchema.parse(parseDocument(after.toString().split('---\n')[1] ?? '').toJS());
}

/** What an annex says, task by task. */
function tasksOf({ changes }: ImportPlan) {
  return changes.map(({ after }) => {
    const { annex, quote, leadAgency, partnerAgencies, deadline } = dataOf(after);
    return {
      number: annex?.number,
      source: annex?.source.toLocaleUpperCase('vi'),
      quote,
      lead: 'agency' in leadAgency ? leadAgency.agency : leadAgency,
      partners: 'agencies' in partnerAgencies ? partnerAgencies.agencies : partnerAgencies,
      dueOn: 'dueOn' in deadline ? deadline.dueOn : undefined,
    };
  });
}

const source = 'PHỤ LỤC PHÂN CÔNG NHIỆM VỤ (BAN HÀNH KÈM THEO QUYẾT ĐỊNH SỐ 12/QĐ-BCĐ)';
const TASKS = [
  {
    number: '1',
    source,
    quote: 'Củng cố hợp tác xã yếu kém theo Nghị quyết 20-NQ/TW',
    lead: 'so-nong-nghiep-va-moi-truong',
    partners: ['lien-minh-hop-tac-xa-tinh'],
    dueOn: '2026-09-30',
  },
  {
    number: '2',
    source,
    quote: 'Tập huấn kế toán cho hợp tác xã',
    lead: 'so-tai-chinh',
    partners: ['lien-minh-hop-tac-xa-tinh'],
    dueOn: '2026-06-30',
  },
  {
    number: '3',
    source,
    quote: 'Tuyên truyền Luật Hợp tác xã',
    lead: 'so-tai-chinh',
    partners: ['uy-ban-mttq-viet-nam-tinh'],
    dueOn: undefined,
  },
];

test.each([
  'libreoffice-annex-merged.xlsx',
  'libreoffice-annex-two-headings.xlsx',
  'libreoffice-annex-nfd.xlsx',
  'libreoffice-annex.docx',
  'xlsxwriter-annex-rich.xlsx',
  'xlsxwriter-annex-tcvn3.xlsx',
  'python-docx-annex-merged.docx',
  'python-docx-annex-tcvn3.docx',
  'python-docx-annex-numbered.docx',
  'annex.csv',
])('%s gives the three tasks of the annex with nothing in doubt', (name) => {
  const plan = planOf('annex', name);
  expect(tasksOf(plan)).toEqual(TASKS);
  expect(plan.doubts).toEqual([]);
});

test.each([
  [
    'libreoffice-annex-hidden.xlsx',
    ['"Nháp": trang tính đang ẩn', '"Phụ lục", dòng 7: dòng đang ẩn'],
  ],
  ['openpyxl-annex-merged.xlsx', ['"Nháp": trang tính đang ẩn']],
  ['prefixed-annex.xlsx', ['"Nháp": trang tính đang ẩn']],
  ['python-docx-annex-tracked.docx', ['"Bảng 1", dòng 2, cột E: ô có chỗ sửa chưa duyệt']],
])('%s gives the three tasks and names what was left out', (name, doubts) => {
  const plan = planOf('annex', name);
  expect(tasksOf(plan)).toEqual(TASKS);
  expect(plan.doubts).toHaveLength(doubts.length);
});

test('python-docx-annex-groups.docx gives the tasks the clause of the group they stand in', () => {
  const { changes } = planOf('annex', 'python-docx-annex-groups.docx');
  expect(changes.map(({ after }) => dataOf(after).clauses)).toEqual([['ii-5'], ['ii-5'], ['ii-5']]);
});

test('python-docx-annex-vni.docx names every cell in the old VNI font', () => {
  const { doubts } = planOf('annex', 'python-docx-annex-vni.docx');
  expect(doubts.filter(({ message }) => message.includes('VNI')).length).toBeGreaterThan(20);
});

/** The last report of each changed task. */
function reportsOf({ changes }: ImportPlan) {
  return changes.map(({ after }) => {
    const { code, progress } = dataOf(after);
    const { on, period, done, state } = progress.at(-1) ?? {};
    return { code, on, period, done, state };
  });
}

const REPORTS = [
  {
    code: 'NV-001',
    on: '2026-06-30',
    period: '2026-Q2',
    done: 'Đã mở hai lớp.',
    state: 'in-progress',
  },
  {
    code: 'NV-002',
    on: '2026-06-30',
    period: '2026-Q2',
    done: 'Đã rà soát.',
    state: 'in-progress',
  },
];

test.each([
  'libreoffice-report.xlsx',
  'libreoffice-report-1904.xlsx',
  'openpyxl-report-serial.xlsx',
])('%s gives the two reports of the second quarter', (name) => {
  expect(reportsOf(planOf('report', name))).toEqual(REPORTS);
});

test('openpyxl-report-serial.xlsx has a hidden row, which is named and not taken', () => {
  const { doubts } = planOf('report', 'openpyxl-report-serial.xlsx');
  expect(doubts.filter(({ message }) => message.includes('đang ẩn'))).toMatchObject([{ row: 4 }]);
});

test('openpyxl-report-formulas.xlsx has a formula nobody computed, which is named', () => {
  const { changes, doubts } = planOf('report', 'openpyxl-report-formulas.xlsx');
  expect(changes).toEqual([]);
  expect(doubts[0]).toMatchObject({ table: 'Báo cáo', row: 2, column: 'E' });
});

test('xlsxwriter-report-errors.xlsx has an error, which is named, and a computed formula, which is read', () => {
  const plan = planOf('report', 'xlsxwriter-report-errors.xlsx');
  expect(reportsOf(plan)).toEqual(REPORTS.slice(1));
  expect(plan.doubts[0]?.message).toContain('#N/A');
});

test.each([
  ['libreoffice-old.xls', 'dạng cũ'],
  ['libreoffice-old.doc', 'dạng cũ'],
  ['libreoffice.ods', 'LibreOffice'],
  ['libreoffice.odt', 'LibreOffice'],
  ['libreoffice.pdf', 'PDF'],
  ['xlsxwriter-macro.xlsm', 'macro'],
  ['hucre-password.xlsx', 'mật khẩu'],
  ['cut-short.xlsx', 'bị hỏng'],
  ['empty.xlsx', 'rỗng'],
  ['bomb.docx', 'nén bất thường'],
  ['picture.docx', 'Không phải tệp'],
  ['windows-1258.csv', 'UTF-8'],
  ['python-docx-no-table.docx', 'Không tìm thấy bảng'],
])('%s is refused: %s', (name, words) => {
  expect(() => planOf('annex', name)).toThrow(words);
});
