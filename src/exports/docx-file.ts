import { strToU8, zipSync } from 'fflate';
import type { Day } from '#domain/date.ts';
import { DOCX_STYLES } from './docx-styles.ts';
import { element, escapeXml } from './xml.ts';

/** A Word document in the parts that differ from one to the next; children are WordprocessingML. */
export interface DocxParts {
  title: string;
  author: string;
  madeOn: Day;
  body: readonly string[];
  /** Children of numbering.xml. */
  numbering: string;
  /** Web addresses of links; the first is `linkId(0)`. */
  links: readonly string[];
  /** Printed at the foot of every page. */
  mark: string | undefined;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': OFFICE,
};
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PARTS = ['styles', 'numbering', 'settings', 'header1', 'header2', 'footer1'] as const;
/** Near the first day the format knows, in the machine's own time zone as the format has it. */
const FIRST_DAY = new Date(1980, 0, 1, 12);

export function linkId(index: number): string {
  return `link${index + 1}`;
}

/** The bytes of a .docx; the same parts give the same bytes. */
export function toDocx(parts: DocxParts): Uint8Array<ArrayBuffer> {
  const files = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      { id: 'document', type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
      {
        id: 'core',
        type: `${PACKAGE}/relationships/metadata/core-properties`,
        target: 'docProps/core.xml',
      },
    ]),
    'docProps/core.xml': coreProperties(parts),
    'word/document.xml': word('document', element('w:body', {}, ...parts.body, PAGE)),
    'word/_rels/document.xml.rels': relationships([
      ...PARTS.map((name) => ({
        id: name,
        type: `${OFFICE}/${name.replace(/\d$/, '')}`,
        target: `${name}.xml`,
      })),
      ...parts.links.map((target, index) => ({
        id: linkId(index),
        type: `${OFFICE}/hyperlink`,
        target,
        mode: 'External',
      })),
    ]),
    'word/styles.xml': word('styles', DOCX_STYLES),
    'word/numbering.xml': word('numbering', parts.numbering),
    'word/settings.xml': word('settings', SETTINGS),
    'word/header1.xml': word('hdr', PAGE_NUMBER),
    'word/header2.xml': word('hdr', element('w:p')),
    'word/footer1.xml': word('ftr', markParagraph(parts.mark)),
  };
  const packed = Object.fromEntries(
    Object.entries(files).map(([name, xml]) => [name, strToU8(DECLARATION + xml)]),
  );
  return Uint8Array.from(zipSync(packed, { level: 9, mtime: FIRST_DAY }));
}

/** A run of words; `properties` are children of w:rPr. */
export function run(text: string, properties = ''): string {
  return element(
    'w:r',
    {},
    ...(properties === '' ? [] : [element('w:rPr', {}, properties)]),
    element('w:t', { 'xml:space': 'preserve' }, escapeXml(text)),
  );
}

/** A paragraph in one of the styles; `properties` are further children of w:pPr. */
export function paragraph(style: string, runs: readonly string[], properties = ''): string {
  return element(
    'w:p',
    {},
    element('w:pPr', {}, element('w:pStyle', { 'w:val': style }), properties),
    ...runs,
  );
}

function word(name: string, children: string): string {
  return element(`w:${name}`, WORD, children);
}

interface Relationship {
  id: string;
  type: string;
  target: string;
  mode?: string;
}

function relationships(list: readonly Relationship[]): string {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...list.map(({ id, type, target, mode }) =>
      element('Relationship', {
        Id: id,
        Type: type,
        Target: target,
        ...(mode !== undefined && { TargetMode: mode }),
      }),
    ),
  );
}

function contentTypes(): string {
  const override = (path: string, type: string) =>
    element('Override', { PartName: path, ContentType: type });
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/word/document.xml', `${WORD_TYPE}.document.main+xml`),
    ...PARTS.map((name) =>
      override(`/word/${name}.xml`, `${WORD_TYPE}.${name.replace(/\d$/, '')}+xml`),
    ),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  );
}

function coreProperties({ title, author, madeOn }: DocxParts): string {
  const day = (name: string) =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${madeOn}T00:00:00Z`);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escapeXml(title)),
    element('dc:creator', {}, escapeXml(author)),
    element('dc:language', {}, 'vi-VN'),
    day('created'),
    day('modified'),
  );
}

function markParagraph(mark: string | undefined): string {
  if (mark === undefined) return element('w:p');
  return paragraph('Header', [run(mark, element('w:b'))]);
}

const SETTINGS = [
  element(
    'w:compat',
    {},
    element('w:compatSetting', {
      'w:name': 'compatibilityMode',
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': '15',
    }),
  ),
  element('w:themeFontLang', { 'w:val': 'vi-VN' }),
].join('');

const PAGE_NUMBER = paragraph('Header', [
  element('w:fldSimple', { 'w:instr': ' PAGE ' }, run('2')),
]);

/** In twentieths of a point: A4, margins 20, 15, 20 and 30 mm, no number on the first page (Nghị định 30/2020, Phụ lục I). */
const PAGE = element(
  'w:sectPr',
  {},
  element('w:headerReference', { 'w:type': 'default', 'r:id': 'header1' }),
  element('w:headerReference', { 'w:type': 'first', 'r:id': 'header2' }),
  element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer1' }),
  element('w:footerReference', { 'w:type': 'first', 'r:id': 'footer1' }),
  element('w:pgSz', { 'w:w': '11906', 'w:h': '16838' }),
  element('w:pgMar', {
    'w:top': '1134',
    'w:right': '851',
    'w:bottom': '1134',
    'w:left': '1701',
    'w:header': '567',
    'w:footer': '567',
    'w:gutter': '0',
  }),
  element('w:titlePg'),
);
