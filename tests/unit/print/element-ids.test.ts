import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { finishPdf } from '#print/finish-pdf.ts';

const FACTS = {
  title: 'Danh sách',
  author: 'Ban Chỉ đạo',
  subject: 'Nhiệm vụ',
  madeOn: '2026-11-28',
  bookmarks: [],
};

interface Browser {
  /** Its numbers for the head cells "Việc" and "Hạn". */
  numbers: [number, number];
  /** Whether it writes the cell that comes last first. */
  backwards?: boolean;
}

/** A file with two head cells, a cell under both, and the tree in which they are looked up, as a browser writes it. */
async function aTable({ numbers, backwards = false }: Browser): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const { context } = pdf;
  const ids = numbers.map((id) => PDFString.of(`node${String(id).padStart(8, '0')}`));
  const heads = ['Việc', 'Hạn'].map((T, index) => ({
    S: 'TH',
    T: PDFHexString.fromText(T),
    ID: ids[index],
  }));
  const cells = [...heads, { S: 'TD', A: [{ O: 'Table', Headers: [...ids] }] }];
  const places = new Map<object, PDFRef>();
  for (const cell of backwards ? cells.toReversed() : cells) {
    places.set(cell, context.register(context.obj(cell)));
  }
  const kids = cells.map((cell) => places.get(cell));
  const sorted = ids.map((id, index) => [id, kids[index]] as const).sort(([a], [b]) => order(a, b));
  const tree = context.register(context.obj({ Kids: [context.obj({ Names: sorted.flat() })] }));
  const root = context.obj({ Type: 'StructTreeRoot', K: kids, IDTree: tree });
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  return pdf.save({ useObjectStreams: false });
}

function order(a: PDFString, b: PDFString): number {
  return a.asString() < b.asString() ? -1 : 1;
}

async function finished(browser: Browser): Promise<Uint8Array> {
  return finishPdf(await aTable(browser), FACTS);
}

const USUAL = await finished({ numbers: [12, 15] });

test.for<[string, Browser]>([
  ['whatever the browser printed before it', { numbers: [9970, 9973] }],
  ['in whatever order the browser counts cells', { numbers: [15, 12] }],
  ['in whatever order the browser writes cells', { numbers: [12, 15], backwards: true }],
])('a file is the same %s', async ([, browser]) => {
  expect(Buffer.from(await finished(browser)).equals(Buffer.from(USUAL))).toBe(true);
});

test('each head cell is found by the name under which the cell below points to it', async () => {
  const pdf = await PDFDocument.load(await finished({ numbers: [15, 12], backwards: true }));
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const names = root.lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Names'), PDFArray);
  const cell = root.lookup(PDFName.of('K'), PDFArray).lookup(2, PDFDict);
  const headers = cell
    .lookup(PDFName.of('A'), PDFArray)
    .lookup(0, PDFDict)
    .lookup(PDFName.of('Headers'), PDFArray);
  const titles = headers.asArray().map((header) => {
    const place = names.asArray().findIndex((name) => String(name) === String(header));
    return names
      .lookup(place + 1, PDFDict)
      .lookup(PDFName.of('T'), PDFHexString)
      .decodeText();
  });
  expect(titles).toEqual(['Việc', 'Hạn']);
  expect(
    names
      .asArray()
      .filter((name) => name instanceof PDFString)
      .map(String),
  ).toEqual(['(node00000001)', '(node00000002)']);
});
