import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDoubt } from '#import/plan.ts';
import { planFiles } from '#import/plan-text/files.ts';
import { readTree } from '#import/plan-text/read-tree.ts';
import { readPaper } from '#import/paper/read-paper.ts';
import type { ImportResult } from '#import/run-import.ts';
import { joinLibrary } from '#library/join.ts';
import { readContent } from '#library/read-files.ts';
import { realLibrary } from '../builders.ts';
import { PlanFolder } from './plan-folder.ts';

const FIXTURES = 'tests/fixtures/plan';
const SOURCES = ['ke-hoach-2026.txt', 'ke-hoach-2026.docx', 'so-tu-dong.docx', 'ke-hoach-2026.pdf'];
const REAL = 'content/plans/2026';
const source = readFileSync(join(FIXTURES, 'ke-hoach-2026.txt'), 'utf8');

const doubtsOf = ({ plan }: ImportResult) => plan.doubts.map(formatDoubt).join('\n');

describe.each(SOURCES)('the real plan from %s', (name) => {
  const bytes = readFileSync(join(FIXTURES, name));

  test('becomes the files of content byte for byte, with the titles editors gave', async () => {
    const { plan } = realLibrary();
    const clauses = plan.sections.flatMap((section) => section.clauses);
    const { tree } = readTree(await readPaper(bytes, name));
    const files = planFiles(tree, {
      year: 2026,
      issuingNote: plan.issuingNote,
      citationName: plan.citationName,
      sectionShortTitle: ({ number }) =>
        plan.sections.find((section) => section.number === number)?.shortTitle ?? '',
      clauseShortTitle: ({ number }, { number: clause }) =>
        clauses.find((each) => each.section === number && each.number === clause)?.shortTitle ?? '',
      publishedOn: '2026-11-23',
      isUnproofed: false,
    });
    expect([...files.keys()].sort()).toEqual(readdirSync(REAL).sort());
    for (const [file, text] of files) {
      expect(text, file).toBe(readFileSync(join(REAL, file), 'utf8'));
    }
  });

  test('changes nothing where it is already', async () => {
    const folder = new PlanFolder();
    const before = folder.snapshot();
    const { plan } = await folder.importPlan(bytes, name);
    expect(plan).toMatchObject({ changes: [], unchanged: 14 });
    expect(plan.told.at(-1)).toBe('Kế hoạch năm 2026: không có gì thay đổi.');
    expect(folder.snapshot()).toEqual(before);
  });
});

test('without a plan of the year the words are the same and only what no source gives is to be settled', async () => {
  const folder = new PlanFolder();
  for (const name of ['plans/2026', 'tasks/2026', 'stories']) {
    rmSync(join(folder.root, 'content', name), { recursive: true });
  }
  const result = await folder.importPlan(source, 'a.txt', { on: '2026-11-23' });
  expect(result.outcome).toBe('done');
  const unset = (text: string) => text.replace(/^(\s*)shortTitle: .*$/gmu, '$1shortTitle');
  for (const file of readdirSync(REAL)) {
    const real = readFileSync(join(REAL, file), 'utf8');
    expect(unset(folder.plan(`2026/${file}`)), file).toBe(unset(real));
  }
  expect(doubtsOf(result)).toContain('shortTitle của 14 khoản lấy từ những chữ đầu');
  expect(folder.plan('2026/iii-4.mdx')).toContain(
    'shortTitle: Chủ tịch Ủy ban nhân dân các xã, phường\n',
  );
  expect(folder.plan('2026/index.mdx')).toContain('shortTitle: Mục đích, yêu cầu\n');
});

/** Invented, for the tests only. */
const NEXT_YEAR = `BAN CHỈ ĐẠO THỬ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-BCĐ

Gia Lai, ngày 05 tháng 01 năm 2027

KẾ HOẠCH

Hoạt động thử năm 2027 của Ban Chỉ đạo

Căn cứ Nghị quyết số 20-NQ/TW ngày 16 tháng 6 năm 2022;

Ban Chỉ đạo ban hành Kế hoạch như sau:

I. MỤC ĐÍCH CỦA BAN CHỈ ĐẠO

Lời dẫn của mục này.

1. Giúp các tổ hợp tác (THT) theo khoản 2 mục II và khoản 9 mục III.

II. NHIỆM VỤ

1. Rà soát theo Quyết định số 999/QĐ-BCĐ ngày 31 tháng 6 năm 2026, giai đoạn 2030-2025.

2. Hỗ trợ THT qua QHTPT.

NHỮNG VIỆC KHÁC

4. Báo cáo theo Nghị định số 5/2031/NĐ-CP ngày 02 tháng 3 năm 2031.

4. Số này lặp lại.

Trên đây là Kế hoạch hoạt động năm 2027./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TRƯỞNG BAN

PHỤ LỤC

Bảng giao việc
`;

describe("another year's plan", () => {
  test('is a new folder, and every word of it is in its files', async () => {
    const folder = new PlanFolder();
    const before = folder.snapshot();
    const { outcome, problems } = await folder.importPlan(NEXT_YEAR, 'a.txt', { on: '2027-01-06' });
    expect({ outcome, problems: problems.filter(({ code }) => code !== 'TONE-MIXED') }).toEqual({
      outcome: 'done',
      problems: [],
    });
    // Stories of the year before still point into its plan.
    const { content } = readContent(folder.root, join(folder.root, 'public'));
    const library = content && joinLibrary(content, '2027-01-10');
    expect(library?.plans.map(({ year }) => year)).toEqual([2027, 2026]);
    expect(library?.stories.flatMap(({ clauses }) => clauses.map(({ year }) => year))).toContain(
      2026,
    );
    for (const [file, text] of Object.entries(before)) expect(folder.snapshot()[file]).toBe(text);
    expect(folder.plan('2027/index.mdx')).toBe(`---
year: 2027
kind: KẾ HOẠCH
title: Hoạt động thử năm 2027 của Ban Chỉ đạo
issuing:
  - BAN CHỈ ĐẠO THỬ
  - 'Số: 12/KH-BCĐ'
  - Gia Lai, ngày 05 tháng 01 năm 2027
issuingNote: Số, ngày của Kế hoạch theo bản gốc
citationName: Kế hoạch hoạt động thử năm 2027 của Ban Chỉ đạo
preamble:
  - Căn cứ Nghị quyết số 20-NQ/TW ngày 16 tháng 6 năm 2022;
  - 'Ban Chỉ đạo ban hành Kế hoạch như sau:'
sections:
  - number: I
    title: MỤC ĐÍCH CỦA BAN CHỈ ĐẠO
    shortTitle: Mục đích của Ban Chỉ đạo
    intro:
      - Lời dẫn của mục này.
  - number: II
    title: NHIỆM VỤ
    shortTitle: Nhiệm vụ
closing:
  - Trên đây là Kế hoạch hoạt động năm 2027./.
  - 'Nơi nhận:'
  - '- Như trên;'
  - '- Lưu: VT.'
  - TRƯỞNG BAN
publishedOn: '2027-01-06'
---
`);
    expect(folder.plan('2027/ii-4.mdx')).toMatch(
      /NĐ-CP ngày 02 tháng 3 năm 2031\.\n\n4\. Số này lặp lại\.\n$/u,
    );
  });

  const DOUBTFUL = [
    ['a jump in the numbers', 'dòng 31: mục II nhảy từ khoản 2 sang khoản 4'],
    ['a number given twice', 'dòng 33: số 4 lặp lại trong mục II'],
    ['what looks like a heading', '"NHỮNG VIỆC KHÁC" trông như tiêu đề'],
    ['a reference to no clause', 'khoản i-1 dẫn "khoản 9 mục III" nhưng Kế hoạch không có chỗ ấy'],
    ['a document the library has not', 'khoản ii-1 dẫn "Quyết định số 999/QĐ-BCĐ"'],
    ['an abbreviation nobody explains', 'khoản ii-2 dùng "QHTPT"'],
    ['a day on no calendar', '"ngày 31 tháng 6 năm 2026" không phải một ngày'],
    ['a period that runs backwards', '"giai đoạn 2030-2025" có năm cuối trước'],
    ['a document of a later year', '"Nghị định số 5/2031/NĐ-CP" ghi ngày sau năm 2027'],
    ['an annex', 'từ đây là Phụ lục'],
    ['what is left of the letterhead', 'không đưa vào nội dung: CỘNG HÒA XÃ HỘI'],
  ];

  test('the report names every doubtful place', async () => {
    const result = await new PlanFolder().importPlan(NEXT_YEAR, 'a.txt', { isDryRun: true });
    for (const [what, words] of DOUBTFUL) expect(doubtsOf(result), what).toContain(words);
  });

  test('the report names what it refers to and defines', async () => {
    const { plan } = await new PlanFolder().importPlan(NEXT_YEAR, 'a.txt', { isDryRun: true });
    expect(plan.told).toContain('Viện dẫn trong Kế hoạch: i-1 dẫn "khoản 2 mục II".');
    expect(plan.told).toContain('Thuật ngữ: "THT" là "tổ hợp tác" (i-1).');
  });

  test('with --terms a short form that only the plan explains becomes a file', async () => {
    const folder = new PlanFolder();
    const text = NEXT_YEAR.replace('QHTPT', 'Quỹ hỗ trợ phát triển (sau đây viết tắt là QHTPT)');
    await folder.importPlan(text, 'a.txt', { hasTerms: true, on: '2027-01-06' });
    expect(folder.text('content/glossary/qhtpt.mdx')).toBe(`---
term: 'QHTPT'
expansion: 'Quỹ hỗ trợ phát triển'
meaning: 'Cách Kế hoạch gọi ngắn "Quỹ hỗ trợ phát triển".'
sources:
  - 'Kế hoạch hoạt động thử năm 2027 của Ban Chỉ đạo, khoản 2 mục II'
publishedOn: '2027-01-06'
---
`);
  });

  test('a title without a year asks for one', async () => {
    const folder = new PlanFolder();
    const text = NEXT_YEAR.replaceAll('năm 2027', 'năm tới');
    await expect(folder.importPlan(text)).rejects.toThrow('Chạy lại với --year');
    const { plan } = await folder.importPlan(text, 'a.txt', { year: 2027 });
    expect(plan.changes.length).toBeGreaterThan(3);
  });

  test('a file that says it is invented never becomes real content', async () => {
    const text = `DỮ LIỆU MINH HỌA\n\n${NEXT_YEAR}`;
    await expect(new PlanFolder().importPlan(text)).rejects.toThrow('không nhập vào nội dung thật');
  });
});

describe('a plan that is there with other words', () => {
  const amended = source.replace('Rà soát, hoàn thiện văn bản', 'Rà soát và hoàn thiện văn bản');
  const amendment = { on: '2026-12-01', by: 'Quyết định số 9/QĐ-BCĐ', reason: 'để thử' };

  test('is refused with the words that differ, until one says why', async () => {
    const folder = new PlanFolder();
    const before = folder.snapshot();
    const { plan } = await folder.importPlan(amended);
    expect(plan.refusal).toContain('--replace');
    expect(plan.told.join('\n')).toContain('ii-2  Rà soát[-, -]{+ và +}hoàn thiện');
    expect(folder.snapshot()).toEqual(before);
  });

  test('a slip of typing is put right in its file and where tasks quote it, with a note', async () => {
    const folder = new PlanFolder();
    const { plan } = await folder.importPlan(amended, 'a.txt', { correction: 'thiếu chữ "và"' });
    const files = plan.changes.map(({ file }) => file);
    expect(files[0]).toBe('content/plans/2026/ii-2.mdx');
    expect(files.slice(1).every((file) => file.startsWith('content/tasks/2026/'))).toBe(true);
    const [task = ''] = files.slice(1);
    expect(folder.text(task)).toContain("quote: 'Rà soát và hoàn thiện");
    const text = folder.plan('2026/ii-2.mdx');
    expect(text).toContain('Rà soát và hoàn thiện');
    expect(text).toContain('note: \'Sửa chữ gõ sai: thiếu chữ "và"\'');
    expect(text.startsWith('---\nsection: II\nnumber: 2\nshortTitle: Hoàn thiện văn bản\n')).toBe(
      true,
    );
  });

  test('an amendment keeps the old text as a version, untouched, and says what amended it', async () => {
    const folder = new PlanFolder();
    const without = amended.replace(/3\. Xác định rõ[^\n]*\n/u, '');
    const { outcome } = await folder.importPlan(without, 'a.txt', { amendment });
    expect(outcome).toBe('done');
    for (const file of readdirSync(REAL)) {
      const real = readFileSync(join(REAL, file), 'utf8');
      expect(folder.plan(`2026/versions/2026-11-23/${file}`), file).toBe(real);
    }
    expect(folder.plan('2026/index.mdx')).toContain(
      "amendment:\n  on: '2026-12-01'\n  by: 'Quyết định số 9/QĐ-BCĐ'\n  reason: 'để thử'",
    );
    expect(folder.plan('2026/ii-2.mdx')).toContain('Rà soát và hoàn thiện');
    expect(existsSync(join(folder.root, 'content/plans/2026/i-3.mdx'))).toBe(false);
    // The text in force is now the file's: the same import again finds nothing to do.
    const again = await folder.importPlan(without);
    expect(again.plan).toMatchObject({ changes: [], unchanged: 13 });
  });

  test('a correction of typing takes no clause away', async () => {
    const without = source.replace(/3\. Xác định rõ[^\n]*\n/u, '');
    await expect(
      new PlanFolder().importPlan(without, 'a.txt', { correction: 'x' }),
    ).rejects.toThrow('Dùng --amended-on');
  });

  test('an amendment begins after the text it amends', async () => {
    const early = { ...amendment, on: '2026-11-23' };
    await expect(
      new PlanFolder().importPlan(amended, 'a.txt', { amendment: early }),
    ).rejects.toThrow('phải sau ngày ấy');
  });
});
