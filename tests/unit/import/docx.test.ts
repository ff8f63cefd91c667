import { expect, test } from 'vitest';
import { readTables } from '#import/office/read-tables.ts';
import type { Table } from '#import/office/table.ts';
import { documentOf, wordCell, wordParagraph, wordTable } from './office-files.ts';

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

function tableOf(body: string, parts = {}): Table {
  const { tables } = readTables(documentOf(body, parts), 'a.docx');
  const [table] = tables;
  if (table === undefined) throw new Error('no table was read');
  return table;
}

function wordsOf(table: Table): string[][] {
  return table.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''));
}

function numbered(list: number, depth: number): string {
  return `<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p></w:tc>`;
}

test('the paragraphs above a table stand beside it', () => {
  const table = tableOf(wordParagraph('PHỤ LỤC') + wordTable([['STT', 'Nhiệm vụ']]));
  expect(table.above).toEqual(['PHỤ LỤC']);
  expect(wordsOf(table)).toEqual([['STT', 'Nhiệm vụ']]);
});

test('automatic numbers in numbered cells are written out', () => {
  const rows = [numbered(1, 0), numbered(1, 1), numbered(1, 1), numbered(1, 0), numbered(1, 1)];
  const table = tableOf(`<w:tbl>${rows.map((cell) => `<w:tr>${cell}</w:tr>`).join('')}</w:tbl>`, {
    numbering: NUMBERING,
  });
  expect(wordsOf(table).flat()).toEqual(['I.', 'a)', 'b)', 'II.', 'a)']);
});

test('a list that starts anew counts from its start again', () => {
  const rows = [numbered(1, 0), numbered(1, 2), numbered(2, 0)];
  const table = tableOf(`<w:tbl>${rows.map((cell) => `<w:tr>${cell}</w:tr>`).join('')}</w:tbl>`, {
    numbering: NUMBERING,
  });
  expect(wordsOf(table).flat()).toEqual(['I.', 'I.1.', 'I.']);
});

test('cells merged downwards and sideways are filled', () => {
  const down = (value: string, text: string) => wordCell(text, `<w:vMerge w:val="${value}"/>`);
  const table = tableOf(
    `<w:tbl><w:tr>${wordCell('II. NHIỆM VỤ', '<w:gridSpan w:val="3"/>')}</w:tr>` +
      `<w:tr>${wordCell('1')}${down('restart', 'Sở Y tế')}${wordCell('x')}</w:tr>` +
      `<w:tr>${wordCell('2')}${down('continue', '')}${wordCell('y')}</w:tr>` +
      `<w:tr>${wordCell('3')}${down('restart', 'Sở Nội vụ')}${wordCell('z')}</w:tr></w:tbl>`,
  );
  expect(wordsOf(table)).toEqual([
    ['II. NHIỆM VỤ', 'II. NHIỆM VỤ', 'II. NHIỆM VỤ'],
    ['1', 'Sở Y tế', 'x'],
    ['2', 'Sở Y tế', 'y'],
    ['3', 'Sở Nội vụ', 'z'],
  ]);
  expect(table.rows[2]?.cells[1]?.isFilled).toBe(true);
});

test('hidden text is left out', () => {
  const run = (text: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const styles = '<w:style w:type="character" w:styleId="Kin"><w:rPr><w:vanish/></w:rPr></w:style>';
  const table = tableOf(
    `<w:tbl><w:tr><w:tc><w:p>${run('thấy')}${run('ẩn', '<w:vanish/>')}${run('ẩn', '<w:rStyle w:val="Kin"/>')}${run('!', '<w:vanish w:val="0"/>')}</w:p></w:tc></w:tr></w:tbl>`,
    { styles },
  );
  expect(wordsOf(table)).toEqual([['thấy!']]);
});

test('a change nobody approved is not taken, and is named with its cell', () => {
  const table = tableOf(
    `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Quý </w:t></w:r><w:del><w:r><w:delText>III</w:delText></w:r></w:del><w:ins><w:r><w:t>IV</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>`,
  );
  expect(wordsOf(table)).toEqual([['Quý III']]);
  expect(table.doubts).toEqual([expect.objectContaining({ table: 'Bảng 1', row: 1, column: 'A' })]);
});

test('text in a TCVN3 font is read as Unicode, whether run or style names the font', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>';
  const table = tableOf(
    `<w:tbl><w:tr>${wordCell('Së Néi vô')}<w:tc><w:p><w:r><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr><w:t>Sở Y tế</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
    { styles },
  );
  expect(wordsOf(table)).toEqual([['Sở Nội vụ', 'Sở Y tế']]);
});

test('a non-breaking hyphen of Word is a hyphen, a soft one is nothing', () => {
  const table = tableOf(
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>19</w:t><w:noBreakHyphen/><w:t>NQ/</w:t><w:softHyphen/><w:t>TW</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  );
  expect(wordsOf(table)).toEqual([['19-NQ/TW']]);
});
