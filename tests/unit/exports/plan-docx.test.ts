import { describe, expect, it } from 'vitest';
import { unzipSync, strFromU8 } from 'fflate';
import { planText } from '#domain/plan.ts';
import { DEMO_MARK } from '#domain/edition.ts';
import { toPlanDocx } from '#exports/plan-docx.ts';
import { Numbering } from '#import/office/docx-numbering.ts';
import { WordStyles } from '#import/office/docx-styles.ts';
import { TextReader } from '#import/office/docx-text.ts';
import { parsePart } from '#import/office/parts.ts';
import { childAt } from '#import/office/xml.ts';
import { Zip } from '#import/office/zip.ts';
import { must } from '#library/must.ts';
import { aClause, aLibrary, realLibrary, SITE } from '../builders.ts';

const library = realLibrary();

function docx(of = library): Uint8Array {
  return toPlanDocx(of.plan, of, SITE);
}

function part(name: string, of = library): string {
  return strFromU8(must(unzipSync(docx(of))[name]));
}

/** What Word shows, automatic numbers and all. */
function shown(of = library): string {
  const zip = new Zip(Buffer.from(docx(of)));
  const reader = new TextReader(
    new WordStyles(parsePart(zip, 'word/styles.xml')),
    new Numbering(parsePart(zip, 'word/numbering.xml')),
  );
  return reader.read(must(childAt(parsePart(zip, 'word/document.xml'), 'body'))).text;
}

describe('the plan as a Word document', () => {
  it('shows the plan to the letter between its official head and its source', () => {
    const lines = shown().split('\n');
    const start = lines.indexOf(library.plan.kind);
    const end = lines.findIndex((line) => line.startsWith('Nguồn: '));
    expect(lines.slice(start, end).join('\n\n')).toBe(planText(library.plan));
    expect(lines.slice(0, start)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('numbers its sections and clauses by itself: the numbers are not typed', () => {
    const xml = part('word/document.xml');
    expect(xml).not.toContain('>I. MỤC ĐÍCH');
    expect(xml.match(/<w:pStyle w:val="Heading1"\/><w:numPr>/g)).toHaveLength(3);
    expect(xml.match(/<w:pStyle w:val="Clause"\/><w:numPr>/g)).toHaveLength(14);
    expect(part('word/styles.xml')).toContain(
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>',
    );
  });

  it('shows the source’s own number where one before it was struck out', () => {
    const [one, three] = [
      aClause({ number: 1 }, 'Khoản một.'),
      aClause({ number: 3 }, 'Khoản ba.'),
    ];
    const text = shown(aLibrary({ clauses: [one, { ...three, id: '2026/i-3' }] }));
    expect(text).toContain('1. Khoản một.');
    expect(text).toContain('3. Khoản ba.');
  });

  it('is laid out as Nghị định 30 wants: A4, its margins, the page number from page 2', () => {
    const xml = part('word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(xml).toContain('w:top="1134" w:right="851" w:bottom="1134" w:left="1701"');
    expect(xml).toContain('<w:titlePg/>');
    expect(part('word/header1.xml')).toContain(' PAGE ');
    expect(part('word/header2.xml')).not.toContain('PAGE');
  });

  it('leads from a citation to the document’s page', () => {
    const target = new URL('/van-ban/20-nq-tw/', SITE).href;
    const link = new RegExp(`Id="(link\\d+)"[^>]*Target="${target}" TargetMode="External"`);
    const [, id = ''] = link.exec(part('word/_rels/document.xml.rels')) ?? [];
    expect(part('word/document.xml')).toContain(`<w:hyperlink r:id="${id}">`);
  });

  it('says of the demo edition what it is, on every page', () => {
    const demo = { ...library, edition: 'demo' as const };
    expect(part('word/footer1.xml', demo)).toContain(DEMO_MARK);
    expect(part('word/footer1.xml')).not.toContain(DEMO_MARK);
  });

  it('is the same bytes every time', () => {
    expect(Buffer.from(docx()).equals(Buffer.from(docx()))).toBe(true);
  });
});
