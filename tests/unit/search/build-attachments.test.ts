import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AttachedFile } from '#library/attached-files.ts';
import { checkAttachments, readAttachment } from '#search/attachments.ts';
import { attachmentRecords } from '#search/records.ts';
import { aDocument, aLibrary } from '../builders.ts';

// Printed by Chromium from made-up text; hong.pdf is the first 1,500 bytes of ba-trang.pdf.
const FIXTURES = 'tests/fixtures/attachments';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'dinh-kem-'));
  cpSync(FIXTURES, join(root, 'public/van-ban-goc'), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function attachedAs(name: string): AttachedFile {
  return {
    file: 'content/documents/20-nq-tw.mdx',
    path: ['attachments', 0, 'file'],
    line: 9,
    attached: `van-ban-goc/${name}`,
  };
}

it('a PDF is read page by page, a Word file as one text with its tables', async () => {
  const pages = await readAttachment(root, 'van-ban-goc/ba-trang.pdf');
  expect(pages.map(({ page }) => page)).toEqual([1, 2, 3]);
  expect(pages[1]?.text).toContain('đường nội đồng: mỗi hộ góp công');
  expect(pages[1]?.text).not.toContain('quỹ tương trợ');
  const word = await readAttachment(root, 'van-ban-goc/may-say.docx');
  expect(word).toHaveLength(1);
  expect(word[0]?.page).toBeUndefined();
  expect(word[0]?.text).toMatch(/máy sấy nông sản.*lịch bảo trì/u);
  for (const { text } of [...pages, ...word]) expect(text).toBe(text.normalize('NFC'));
});

it('each page of an attached PDF is a record that opens there, a Word file is one', async () => {
  const library = aLibrary({
    documents: [
      aDocument({
        attachments: [
          { file: 'van-ban-goc/ba-trang.pdf', title: 'Bản gốc' },
          { file: 'van-ban-goc/may-say.docx', title: 'Bản Word' },
          { file: 'van-ban-goc/ban-quet.pdf', title: 'Bản quét' },
        ],
      }),
    ],
  });
  const records = await attachmentRecords(library, root);
  expect(records.map(({ url, title }) => [url, title])).toEqual([
    ['/van-ban-goc/ba-trang.pdf#page=1', 'Nghị quyết 20-NQ/TW: Bản gốc (trang 1)'],
    ['/van-ban-goc/ba-trang.pdf#page=2', 'Nghị quyết 20-NQ/TW: Bản gốc (trang 2)'],
    ['/van-ban-goc/ba-trang.pdf#page=3', 'Nghị quyết 20-NQ/TW: Bản gốc (trang 3)'],
    ['/van-ban-goc/may-say.docx', 'Nghị quyết 20-NQ/TW: Bản Word'],
  ]);
  const [first] = records;
  expect(first?.facts).toMatchObject({ kind: 'document', facets: { nam: ['2022'] } });
  expect(first?.facts).not.toHaveProperty('so');
  expect(await attachmentRecords(library, root)).toEqual(records);
});

it('a scan is advice with its remedy, a damaged file a fault, and sound files say nothing', async () => {
  const names = ['ba-trang.pdf', 'may-say.docx', 'ban-quet.pdf', 'mot-phan.pdf', 'hong.pdf'];
  const { problems, advice } = await checkAttachments(root, names.map(attachedAs));
  expect(advice.map(({ code }) => code)).toEqual(['ATTACHMENT-NO-TEXT', 'ATTACHMENT-NO-TEXT']);
  expect(advice[0]?.message).toMatch(/ban-quet\.pdf không có lớp chữ \(bản quét\).*OCR/u);
  expect(advice[1]?.message).toMatch(/mot-phan\.pdf không có lớp chữ ở trang 2\./u);
  expect(problems).toMatchObject([
    { code: 'ATTACHMENT-DAMAGED', file: 'content/documents/20-nq-tw.mdx', line: 9 },
  ]);
  expect(problems[0]?.message).toContain('hong.pdf');
});
