import { expect, it } from 'vitest';
import { proseHtml } from '#views/prose/prose-html.ts';

it('a figure is its words, then its time, which leads to its source', () => {
  expect(proseHtml('Có <SoLieu nam="12/2025" nguon="bao">100 *thành viên*</SoLieu>.')).toBe(
    '<p>Có <span class="figure">100 <em>thành viên</em> <a href="#nguon-bao">(12/2025)</a></span>.</p>',
  );
});

it('a figure on a line of its own is kept', () => {
  expect(proseHtml('<SoLieu nam="2025" nguon="bao">1 ha</SoLieu>')).toContain(
    '<a href="#nguon-bao">(2025)</a>',
  );
});

it('headings have anchors, without marks in stories, and no anchor twice', () => {
  expect(proseHtml('## Quyền riêng tư')).toBe('<h2 id="quyền-riêng-tư">Quyền riêng tư</h2>');
  expect(proseHtml('## Đất *mới*\n\n## Đất mới', 'unmarked')).toBe(
    '<h2 id="dat-moi">Đất <em>mới</em></h2>\n<h2 id="dat-moi-1">Đất mới</h2>',
  );
});

it('quotation marks and dashes stay as written, brackets become text', () => {
  expect(proseHtml('"Một" -- hai \\<b> \\{x}')).toBe('<p>"Một" -- hai &#x3C;b> {x}</p>');
});

it('a table and a list are shown as such', () => {
  expect(proseHtml('| a |\n| - |\n| 1 |')).toContain('<td>1</td>');
  expect(proseHtml('- một\n- hai')).toContain('<li>một</li>');
});
