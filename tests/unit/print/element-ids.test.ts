import { PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { finishPdf } from '#print/finish-pdf.ts';

const FACTS = {
  title: 'Danh sách',
  author: 'Ban Chỉ đạo',
  subject: 'Nhiệm vụ',
  madeOn: '2026-11-28',
  bookmarks: [],
};

/** A file with a heading cell, a cell that points to it, and the tree in which it is looked up. */
async function aTable(first: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const ids = [first, first + 3].map((id) => PDFString.of(`node${String(id).padStart(8, '0')}`));
  const cells = ids.map((ID) => pdf.context.register(pdf.context.obj({ S: 'TH', ID })));
  pdf.context.register(pdf.context.obj({ S: 'TD', A: [{ O: 'Table', Headers: [...ids] }] }));
  pdf.context.register(
    pdf.context.obj({ Names: ids.flatMap((id, index) => [id, cells[index] ?? id]) }),
  );
  return finishPdf(await pdf.save({ useObjectStreams: false }), FACTS);
}

test('a file is the same whatever the browser printed before it', async () => {
  expect(Buffer.from(await aTable(9970)).equals(Buffer.from(await aTable(12)))).toBe(true);
});
