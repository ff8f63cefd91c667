import { crc32, deflateRawSync } from 'node:zlib';

/** A zip file of these parts, packed as office programs pack theirs. */
export function zipOf(parts: Record<string, string | Buffer>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(8, 4);
    // 1 January 2026, so that the same parts give the same bytes.
    facts.writeUInt32LE(0x5c210000, 6);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, label, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(local);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, label]),
    );
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function relations(links: readonly [type: string, target: string][]): string {
  const rows = links.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

function contentTypes(parts: Record<string, string>): string {
  const rows = Object.entries(parts).map(
    ([part, type]) =>
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${rows.join('')}</Types>`;
}

export interface SheetParts {
  name: string;
  state?: 'hidden' | 'veryHidden';
  /** What stands inside sheetData. */
  rows: string;
  /** What stands after it: merged cells, for one. */
  after?: string;
}

/** A workbook from the XML of its sheets; `styles` is what stands inside styleSheet. */
export function workbookOf(
  sheets: readonly SheetParts[],
  { styles = '', strings = '', properties = '' } = {},
): Buffer {
  const parts: Record<string, string> = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}">${properties}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_sheet, index): [string, string] => [
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${SHEET}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${SHEET}">${strings}</sst>`,
  };
  const types: Record<string, string> = {
    'xl/workbook.xml': 'spreadsheetml.sheet.main',
    'xl/styles.xml': 'spreadsheetml.styles',
    'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings',
  };
  for (const [index, { rows, after = '' }] of sheets.entries()) {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    parts[part] =
      `<worksheet xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
    types[part] = 'spreadsheetml.worksheet';
  }
  return zipOf({ '[Content_Types].xml': contentTypes(types), ...parts });
}

/** A Word document from the XML of its body, styles, numbering and footnotes. */
export function documentOf(
  body: string,
  { styles = '', numbering = '', footnotes = '' } = {},
): Buffer {
  return zipOf({
    '[Content_Types].xml': contentTypes({
      'word/document.xml': 'wordprocessingml.document.main',
      'word/styles.xml': 'wordprocessingml.styles',
      'word/numbering.xml': 'wordprocessingml.numbering',
      'word/footnotes.xml': 'wordprocessingml.footnotes',
    }),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['footnotes', 'footnotes.xml'],
    ]),
    'word/footnotes.xml': `<w:footnotes xmlns:w="${WORD}">${footnotes}</w:footnotes>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${WORD}">${numbering}</w:numbering>`,
  });
}

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Sheet rows of plain text, from row 1; an empty text makes no cell. */
export function textRows(lines: readonly (readonly string[])[]): string {
  return lines
    .map((cells, row) => {
      const boxes = cells.map((text, column) =>
        text === ''
          ? ''
          : `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
      );
      return `<row r="${row + 1}">${boxes.join('')}</row>`;
    })
    .join('');
}

/** A Word table of plain text. */
export function wordTable(lines: readonly (readonly string[])[]): string {
  const rows = lines.map((cells) => `<w:tr>${cells.map((text) => wordCell(text)).join('')}</w:tr>`);
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

export function wordCell(text: string, properties = ''): string {
  const paragraphs = text.split('\n').map(wordParagraph);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.join('')}</w:tc>`;
}

export function wordParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}
