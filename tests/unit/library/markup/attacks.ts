import type { ProblemCode } from '#domain/problem-kinds.ts';

/** A paragraph somebody slips into a story, and what it must be refused as; `column` is where in its first line. */
export interface Attack {
  name: string;
  text: string;
  code: ProblemCode;
  line?: number;
  column: number;
}

export const BODY_ATTACKS: readonly Attack[] = [
  {
    name: 'reading the environment',
    text: 'Đường dẫn {process.env.PATH}',
    code: 'MDX-EXPRESSION',
    column: 11,
  },
  {
    name: 'code as a paragraph of its own',
    text: '{globalThis.process.exit(1)}',
    code: 'MDX-EXPRESSION',
    column: 1,
  },
  {
    name: 'code inside a list',
    text: '- một\n- {1 + 1}',
    code: 'MDX-EXPRESSION',
    line: 1,
    column: 3,
  },
  {
    name: 'code inside a table',
    text: '| a |\n| - |\n| {x()} |',
    code: 'MDX-EXPRESSION',
    line: 2,
    column: 3,
  },
  { name: 'code inside bold words', text: '**{x()}**', code: 'MDX-EXPRESSION', column: 3 },
  {
    name: 'code inside a link',
    text: '[{x()}](https://a.example)',
    code: 'MDX-EXPRESSION',
    column: 2,
  },
  {
    name: 'code inside an allowed component',
    text: '<SoLieu nam="2025" nguon="bao">{x()}</SoLieu>',
    code: 'MDX-EXPRESSION',
    column: 32,
  },
  { name: 'a comment of code', text: 'Chữ {/* giấu */}', code: 'MDX-EXPRESSION', column: 5 },
  { name: 'words in braces', text: 'Doanh thu {năm 2025}', code: 'MDX-EXPRESSION', column: 11 },
  { name: 'a brace nobody closes', text: 'Doanh thu {', code: 'MDX-EXPRESSION', column: 11 },
  {
    name: 'code in a heading',
    text: '## Tựa {process.version}',
    code: 'MDX-EXPRESSION',
    column: 8,
  },
  { name: 'an import', text: "import fs from 'node:fs'", code: 'MDX-IMPORT', column: 1 },
  {
    name: 'an export that runs',
    text: 'export const x = (() => fetch("https://a.example"))()',
    code: 'MDX-IMPORT',
    column: 1,
  },
  {
    name: 'a re-export',
    text: "export * from 'data:text/javascript,0'",
    code: 'MDX-IMPORT',
    column: 1,
  },
  { name: 'a script', text: '<script>alert(1)</script>', code: 'MDX-TAG', column: 1 },
  {
    name: 'a script in capitals',
    text: '<SCRIPT>alert(1)</SCRIPT>',
    code: 'MDX-COMPONENT',
    column: 1,
  },
  {
    name: 'an image that runs',
    text: 'Chữ <img src="x" onerror="alert(1)" />',
    code: 'MDX-TAG',
    column: 5,
  },
  { name: 'a picture that runs', text: '<svg onload="alert(1)" />', code: 'MDX-TAG', column: 1 },
  { name: 'a frame', text: '<iframe src="https://a.example" />', code: 'MDX-TAG', column: 1 },
  { name: 'a style', text: '<style>body</style>', code: 'MDX-TAG', column: 1 },
  { name: 'a form', text: '<form action="https://a.example"></form>', code: 'MDX-TAG', column: 1 },
  { name: 'a harmless tag', text: 'Chữ <b>đậm</b>', code: 'MDX-TAG', column: 5 },
  { name: 'a nameless tag', text: '<>chữ</>', code: 'MDX-TAG', column: 1 },
  { name: 'a member of an object as a tag', text: '<a.b />', code: 'MDX-TAG', column: 1 },
  { name: 'a tag of another kind of document', text: '<svg:script />', code: 'MDX-TAG', column: 1 },
  { name: 'a comment of HTML', text: 'Chữ <!-- giấu -->', code: 'MDX-TAG', column: 5 },
  { name: 'a tag nobody closes', text: '<div>\n\nchữ', code: 'MDX-TAG', column: 1 },
  {
    name: 'an address in angle brackets',
    text: 'Xem <javascript:alert(1)>',
    code: 'MDX-TAG',
    column: 5,
  },
  { name: 'less than', text: 'Diện tích <5 ha', code: 'MDX-TAG', column: 11 },
  {
    name: 'an unknown component',
    text: '<Fragment>chữ</Fragment>',
    code: 'MDX-COMPONENT',
    column: 1,
  },
  {
    name: 'a component with its name misspelt',
    text: '<Solieu nam="2025" nguon="bao">1 ha</Solieu>',
    code: 'MDX-COMPONENT',
    column: 1,
  },
  {
    name: 'an attribute that runs',
    text: '<SoLieu nam="2025" nguon="bao" onclick="x()">1 ha</SoLieu>',
    code: 'MDX-ATTRIBUTE',
    column: 1,
  },
  {
    name: 'markup set past the escaping',
    text: '<SoLieu nam="2025" nguon="bao" set:html="<b>">1 ha</SoLieu>',
    code: 'MDX-ATTRIBUTE',
    column: 1,
  },
  {
    name: 'an attribute of code',
    text: '<SoLieu nam={process.env.HOME} nguon="bao">1 ha</SoLieu>',
    code: 'MDX-ATTRIBUTE',
    column: 1,
  },
  {
    name: 'attributes spread from code',
    text: '<SoLieu nam="2025" nguon="bao" {...process.env}>1 ha</SoLieu>',
    code: 'MDX-ATTRIBUTE',
    column: 1,
  },
  {
    name: 'an attribute without a value',
    text: '<SoLieu nam nguon="bao">1 ha</SoLieu>',
    code: 'MDX-ATTRIBUTE',
    column: 1,
  },
  {
    name: 'an attribute missing',
    text: '<SoLieu nguon="bao">1 ha</SoLieu>',
    code: 'MDX-ATTRIBUTE',
    column: 1,
  },
  {
    name: 'a link that runs',
    text: 'Xem [đây](javascript:alert(1))',
    code: 'LINK-UNSAFE',
    column: 5,
  },
  {
    name: 'a link that runs, in mixed case',
    text: '[đây](JaVaScRiPt:alert(1))',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a link that runs, written as an entity',
    text: '[đây](java&#115;cript:alert(1))',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a link that runs, its colon an entity',
    text: '[đây](javascript&colon;alert(1))',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a link that runs, per cent encoded',
    text: '[đây](javascript%3Aalert(1))',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a link that runs, encoded twice',
    text: '[đây](javascript%253Aalert(1))',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a link that runs, with a control character',
    text: '[đây](java&#1;script:alert(1))',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a link that runs, with a line break inside',
    text: '[đây](java&#10;script:alert(1))',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a link that runs, with a space of no width',
    text: '[đây](java\u200Bscript:alert(1))',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a link that runs, by reference',
    text: '[đây][a]\n\n[a]: vbscript:msgbox(1)',
    code: 'LINK-UNSAFE',
    line: 2,
    column: 1,
  },
  {
    name: 'a page inside a link',
    text: '[đây](data:text/html;base64,PHNjcmlwdD4=)',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a file of the reader',
    text: '[đây](file:///etc/passwd)',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a link to nobody knows where',
    text: '[đây](//a.example)',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'the same with strokes the other way',
    text: '[đây](/\\a.example)',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a link dressed as another',
    text: '[đây](https://gialai.gov.vn@a.example)',
    code: 'LINK-UNSAFE',
    column: 1,
  },
  {
    name: 'a picture of another host',
    text: '![ảnh](https://a.example/x.gif)',
    code: 'MDX-IMAGE',
    column: 1,
  },
  {
    name: 'a picture that is a document',
    text: '![ảnh](data:image/svg+xml,x)',
    code: 'MDX-IMAGE',
    column: 1,
  },
];

/** What staff write every day, and what must therefore pass. */
export const HARMLESS: readonly string[] = [
  'Diện tích dưới 5 ha, **rất** *đẹp*, ~~cũ~~.',
  'Diện tích \\<5 ha, \\{năm 2025\\}.',
  '<SoLieu nam="12/2025" nguon="bao">100 thành viên</SoLieu>',
  '[khoản 5](/ke-hoach/2026/ii-5/) · [OCOP](/thuat-ngu/#ocop) · [đầu trang](#dau)',
  '[thư](mailto:kttt@gialai.gov.vn) · [gọi](tel:02693824414) · https://gialai.gov.vn/?a=1&b=javascript:2',
  '| Năm | Số |\n| --- | --- |\n| 2025 | một |',
  '- một\n- hai\n\n1. ba\n\n> lời dẫn\n\n## Tựa\n\n`mã {x}`',
  'Giá 5 > 3 & 2; “ngoặc kép”; a/b; 50%.',
];
