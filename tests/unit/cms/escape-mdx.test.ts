import { expect, it } from 'vitest';
import { escapeForMdx } from '#cms/escape-mdx.ts';

it.each([
  ['diện tích <5 ha', String.raw`diện tích \<5 ha`],
  ['5<6', String.raw`5\<6`],
  ['{năm 2025}', String.raw`\{năm 2025\}`],
  ['<!-- ghi chú -->', String.raw`\<!-- ghi chú -->`],
  ['<script>alert(1)</script>', String.raw`\<script>alert(1)\</script>`],
  [String.raw`đã thoát \{ và \<`, String.raw`đã thoát \{ và \<`],
  ['chữ `{mã}` giữ nguyên', 'chữ `{mã}` giữ nguyên'],
  [
    '<SoLieu nam="2025" nguon="bao">5 ha</SoLieu> và <b>',
    String.raw`<SoLieu nam="2025" nguon="bao">5 ha</SoLieu> và \<b>`,
  ],
  ['một dấu ` lẻ {1}\n\nvà một dấu ` nữa {2}', 'một dấu ` lẻ \\{1\\}\n\nvà một dấu ` nữa \\{2\\}'],
  [String.raw`chữ \` không mở mã {1} \``, String.raw`chữ \` không mở mã \{1\} \``],
  ['``một ` trong mã {1}`` {2}', '``một ` trong mã {1}`` \\{2\\}'],
  ['<SoLieuGia>', String.raw`\<SoLieuGia>`],
])('%s is kept as it looks', (typed, written) => {
  expect(escapeForMdx(typed)).toBe(written);
});

it('escaping twice changes nothing more', () => {
  const once = escapeForMdx('a <5 {b} `c{` <SoLieu nam="1" nguon="x">y</SoLieu>');
  expect(escapeForMdx(once)).toBe(once);
});
