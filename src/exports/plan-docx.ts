import { createAnnotator } from '#domain/annotation.ts';
import { withBlanks } from '#domain/blanks.ts';
import { formatDay } from '#domain/date.ts';
import { DEMO_MARK } from '#domain/edition.ts';
import { SECTION_NUMBERS } from '#domain/labels.ts';
import { planText, type Plan } from '#domain/plan.ts';
import { sectionPart, toDocument, toPlan } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { contentHash } from './content-hash.ts';
import { linkId, paragraph, run, toDocx } from './docx-file.ts';
import { DocxLists } from './docx-lists.ts';
import { element } from './xml.ts';

export const DOCX_MEDIA_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** How far a place left blank is opened, in twentieths of a point. */
const BLANK_WIDTH = '400';

/**
 * The plan as a Word document in the manner of Nghị định 30/2020/NĐ-CP: real headings, automatic numbers that show the
 * source's own, a bookmark at each section and clause, citations that lead to the documents' pages. Same plan, same bytes.
 */
export function toPlanDocx(plan: Plan, library: Library, site: URL): Uint8Array<ArrayBuffer> {
  const lists = new DocxLists();
  const links: string[] = [];
  let bookmarks = 0;
  const { settings, edition } = library;
  const annotator = createAnnotator(library.documents, []);

  function wordsOf(text: string): string[] {
    const [segments = []] = annotator.annotate([text]);
    return segments.map((segment) => {
      if (segment.kind !== 'document') return run(segment.text);
      const address = new URL(toDocument(segment.document.id), site).href;
      if (!links.includes(address)) links.push(address);
      const id = linkId(links.indexOf(address));
      return element('w:hyperlink', { 'r:id': id }, run(segment.text));
    });
  }

  function bookmarked(name: string, runs: readonly string[]): string[] {
    bookmarks += 1;
    const id = { 'w:id': String(bookmarks) };
    return [
      element('w:bookmarkStart', { ...id, 'w:name': name.replaceAll('-', '_') }),
      ...runs,
      element('w:bookmarkEnd', id),
    ];
  }

  const sections = plan.sections.flatMap(({ number, title, clauses }) => [
    paragraph(
      'Heading1',
      bookmarked(sectionPart(number), [run(title)]),
      lists.numbered('roman', SECTION_NUMBERS.indexOf(number) + 1),
    ),
    ...clauses.flatMap((clause) =>
      clause.paragraphs.map((text, index) =>
        index === 0
          ? paragraph(
              'Clause',
              bookmarked(clause.id, wordsOf(text)),
              lists.numbered('decimal', clause.number),
            )
          : paragraph('Clause', wordsOf(text)),
      ),
    ),
  ]);
  const body = [
    officialHead(settings.publisher),
    paragraph('Title', [run(plan.kind)]),
    paragraph('Subtitle', [run(plan.title)]),
    ...plan.issuing.map((line) => paragraph('Issuing', withBlanks(line).map(opened))),
    rule('Issuing', 2700),
    ...sections,
    rule('Source', 0),
    ...sourceLines(plan, library, site).map((line) => paragraph('Source', [run(line)])),
  ];
  return toDocx({
    title: plan.citationName,
    author: settings.publisher,
    madeOn: library.today,
    body,
    numbering: lists.definitions(),
    links,
    mark: edition === 'demo' ? DEMO_MARK : undefined,
  });
}

function sourceLines(plan: Plan, { settings, today }: Library, site: URL): string[] {
  const { licence, publisher } = settings;
  const note = licence.note === undefined ? '' : ` (${licence.note})`;
  return [
    `Nguồn: ${new URL(toPlan(plan.year), site).href}`,
    `${plan.issuingNote}.`,
    `Bản ngày ${formatDay(plan.lastChangedOn)}, dựng ngày ${formatDay(today)}.`,
    `SHA-256 của nguyên văn: ${contentHash(planText(plan))}`,
    `${publisher}. Giấy phép ${licence.name}${note}: ${licence.href}`,
  ];
}

/** The space before what is not written yet is opened wide; the letters stay the source's. */
function opened(part: string, index: number, parts: readonly string[]): string {
  if (index === parts.length - 1) return run(part);
  const wide = element('w:spacing', { 'w:val': BLANK_WIDTH });
  return run(part.slice(0, -1)) + run(part.slice(-1), wide);
}

/** A thin line across the middle; `indent` from either side, in twentieths of a point. */
function rule(style: string, indent: number): string {
  return paragraph(
    style,
    [],
    element(
      'w:pBdr',
      {},
      element('w:bottom', { 'w:val': 'single', 'w:sz': '6', 'w:space': '1', 'w:color': '000000' }),
    ) + element('w:ind', { 'w:left': String(indent), 'w:right': String(indent) }),
  );
}

/** Who issues it on the left; the country's name and motto on the right. */
function officialHead(publisher: string): string {
  const cell = (width: string, ...paragraphs: string[]) =>
    element(
      'w:tc',
      {},
      element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
      ...paragraphs,
    );
  const noMargin = (side: string) => element(`w:${side}`, { 'w:w': '0', 'w:type': 'dxa' });
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': '9354', 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, noMargin('left'), noMargin('right')),
    ),
    element(
      'w:tblGrid',
      {},
      element('w:gridCol', { 'w:w': '4254' }),
      element('w:gridCol', { 'w:w': '5100' }),
    ),
    element(
      'w:tr',
      {},
      cell(
        '4254',
        paragraph('HeadUpper', [run(publisher.toLocaleUpperCase('vi'))]),
        rule('HeadMotto', 1550),
      ),
      cell(
        '5100',
        paragraph('HeadUpper', [run(COUNTRY)]),
        paragraph('HeadMotto', [run(MOTTO)]),
        rule('HeadMotto', 1150),
      ),
    ),
  );
}
