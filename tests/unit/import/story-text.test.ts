import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { guardMarkup } from '#library/markup/guard.ts';
import { MARKDOWN_FEATURES } from '#library/markup/features.ts';
import { readProse } from '#library/markup/prose.ts';
import { STORY_COMPONENTS } from '#domain/story-components.ts';
import { wordCell, wordParagraph, wordTable } from './office-files.ts';
import { mdxOf, paragraphOf, partsIn, storyOf, styleNamed } from './story-files.ts';

/** What a reader meets of a text that Word holds in plain paragraphs. */
function blocksOf(mdx: string): string[] {
  expect(guardMarkup(mdx, STORY_COMPONENTS)).toEqual([]);
  return readProse(mdx).blocks.map(({ text }) => text);
}

test.each([
  '<5 ha',
  '{năm 2025}',
  '2030. Đạt chuẩn hữu cơ',
  '1) Họp',
  '# một',
  '> hai',
  '- ba',
  '+ bốn',
  '* sao_a_b*',
  '`mã` ~~x~~ | y',
  'import x from "y"',
  'export const a = 1',
  '[a](b) ![c](d) [^1]: x',
  '---',
  '===',
  '<!-- c -->',
  '&lt; &amp; &',
  'a\\b \\{',
  '{/* x */}',
  '<SoLieu nam="1" nguon="a">5 ha</SoLieu>',
  '</p>',
  '$x$ :::note',
  '“nháy cong” ‘đơn’ "thẳng" – —',
  'nam.nguyen@gmail.com',
  'Đ'.repeat(400),
])('"%s" keeps its looks and runs nothing', (words) => {
  expect(blocksOf(mdxOf(wordParagraph(words)))).toEqual([words]);
});

test('any text at all comes out letter for letter, in any mix of bold and slanting', () => {
  const words = fc.string({
    unit: fc.constantFrom(...Array.from('aZđẫ 09.,-+*_`~#>|<>{}[]()!&\\"\'=:/^$@')),
    minLength: 1,
    maxLength: 24,
  });
  const looks = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:b/><w:i/>');
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.tuple(words, looks), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 4,
      }),
      (paragraphs) => {
        const shown = paragraphs
          .map((runs) =>
            runs
              .map(([text]) => text)
              .join('')
              .replace(/\s+/gu, ' ')
              .trim(),
          )
          .filter((text) => text !== '');
        const mdx = mdxOf(paragraphs.map((runs) => paragraphOf(runs)).join(''));
        expect(readProse(mdx).blocks.map(({ text }) => text)).toEqual(shown);
        expect(guardMarkup(mdx, STORY_COMPONENTS)).toEqual([]);
      },
    ),
    { numRuns: 300, seed: 20261128 },
  );
}, 600_000);

test('decomposed letters, hyphens that do not break and signs nobody sees are put right', () => {
  const runs = [
    ['Ho'],
    ['\u0323p ta\u0301c xa\u0303 19\u2011NQ/TW\u200B, vư\u00ADờn\u00A0tiêu\u2028mới'],
  ] as const;
  expect(blocksOf(mdxOf(paragraphOf(runs)))).toEqual(['Họp tác xã 19-NQ/TW, vườn tiêu mới']);
});

test('text in the fonts of TCVN3 becomes Unicode; that of VNI is named as doubtful', () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  expect(blocksOf(mdxOf(paragraphOf([['Hîp t¸c x·', font('.VnTime')]])))).toEqual(['Hợp tác xã']);
  const { doubts } = storyOf(paragraphOf([['Hôïp taùc', font('VNI-Times')]]));
  expect(doubts.map(({ message }) => message).join()).toContain('VNI');
});

test('hidden and struck words and insertions nobody approved stay out, each named with its paragraph', () => {
  const { blocks, doubts } = storyOf(
    wordParagraph('Một.') +
      paragraphOf([['Lời thật'], [' lời ẩn', '<w:vanish/>'], [' lời gạch', '<w:strike/>']]) +
      '<w:p><w:r><w:t xml:space="preserve">Cũ </w:t></w:r><w:ins><w:r><w:t>mới thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>vừa xóa</w:delText></w:r></w:del></w:p>',
  );
  const words = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.spans : []))
    .map(({ text }) => text);
  expect(words.join('')).toBe('Một.Lời thậtCũ vừa xóa');
  expect(doubts.map(({ paragraph }) => paragraph)).toEqual([2, 2, 3]);
});

test('marks leave the white space at their edges outside', () => {
  const mdx = mdxOf(paragraphOf([['Có '], ['bảy hộ ', '<w:b/>'], ['trồng'], [' tiêu.', '<w:i/>']]));
  expect(mdx).toBe('Có **bảy hộ** trồng *tiêu.*\n');
});

test('headings step down from the second level however Word counts them', () => {
  const styles = styleNamed('heading 1', 'heading 3');
  const mdx = mdxOf(
    paragraphOf([['Lớn', '<w:b/>']], { style: 'heading1' }) +
      paragraphOf([['Nhỏ']], { style: 'heading3' }),
    { styles },
  );
  expect(mdx).toBe('## Lớn\n\n### Nhỏ\n');
});

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;

function listed(text: string, list: number, depth = 0): string {
  return paragraphOf([[text]], {
    properties: `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`,
  });
}

test('numbered and bulleted lists nest and go on counting; letters stay as Word prints them', () => {
  const mdx = mdxOf(
    listed('Họp', 1) +
      listed('sáng', 1, 1) +
      listed('Chia việc', 1) +
      wordParagraph('Giữa.') +
      listed('Tính công', 1) +
      listed('đất', 2) +
      listed('vốn', 2),
    { numbering: NUMBERING },
  );
  expect(mdx).toBe(
    '1. Họp\n   - sáng\n2. Chia việc\n\nGiữa.\n\n3. Tính công\n\na) đất\n\nb) vốn\n',
  );
});

test('a table keeps its cells, merged ones are named; a table of one column is text', () => {
  const body = wordTable([
    ['Năm', 'a|b'],
    ['2025', '{x}'],
  ]);
  expect(mdxOf(body)).toContain('| Năm | a\\|b |');
  expect(mdxOf(body)).toContain('| 2025 | \\{x} |');
  const merged = `<w:tbl><w:tr>${wordCell('Rộng', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${wordCell('1')}${wordCell('2')}</w:tr></w:tbl>`;
  expect(mdxOf(merged)).toContain('| Rộng | |');
  expect(mdxOf(wordTable([['Khung một cột']]))).toBe('Khung một cột\n');
});

test('the title comes from its style, else from the heading the text begins with', () => {
  const styles = styleNamed('Title', 'heading 1', 'Subtitle');
  const titled = partsIn(
    paragraphOf([['Đề mục']], { style: 'heading1' }) +
      paragraphOf([['Tựa']], { style: 'Title' }) +
      paragraphOf([['Mở bài']], { style: 'Subtitle' }),
    { styles },
  );
  expect([titled.title?.text, titled.lead?.text]).toEqual(['Tựa', 'Mở bài']);
  const bold = partsIn(
    paragraphOf([['Vườn tiêu mười năm', '<w:b/>']]) +
      wordParagraph('Mở bài dài hơn.') +
      wordParagraph('Bài.'),
  );
  expect([bold.title?.text, bold.lead?.text, bold.body.length]).toEqual([
    'Vườn tiêu mười năm',
    'Mở bài dài hơn.',
    1,
  ]);
  expect(partsIn(wordParagraph('Chỉ có lời.')).title).toBeUndefined();
});

test('a link keeps its address, one that cannot be opened keeps its words', () => {
  const field = (address: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "${address}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>chữ</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  expect(mdxOf(field('https://bao.example/a'))).toBe('[chữ](https://bao.example/a)\n');
  expect(mdxOf(field('javascript:alert(1)'))).toBe('chữ\n');
  expect(mdxOf(wordParagraph('Xem https://bao.example/a.'))).toBe(
    'Xem [https://bao.example/a](https://bao.example/a).\n',
  );
});

test('a footnote is called where Word calls it and stands at the end, in Vietnamese on the page', () => {
  const called = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const mdx = mdxOf(`<w:p><w:r><w:t>Có sổ</w:t></w:r>${called}<w:r><w:t>.</w:t></w:r></w:p>`, {
    footnotes: `<w:footnote w:id="2">${wordParagraph('Theo {sổ} của hợp tác xã.')}</w:footnote>`,
  });
  expect(mdx).toBe('Có sổ[^1].\n\n[^1]: Theo \\{sổ} của hợp tác xã.\n');
  const { html } = markdownToHtml(mdx, { features: MARKDOWN_FEATURES });
  expect(html).toContain('Ghi chú');
  expect(html).toContain('Trở lại chỗ gọi ghi chú 1');
  expect(html).toContain('Theo {sổ} của hợp tác xã.');
});
