import { expect, test } from 'vitest';
import { checkContent } from '#commands/check.ts';
import type { ProblemCode } from '#domain/problem-kinds.ts';
import { toScriptText } from '#exports/json-ld.ts';
import { CLAUSE, GUIDE, SmallSite, STORY, TASK, TERM } from './small-site.ts';

const FILE_ATTACKS: readonly [string, (site: SmallSite) => unknown, string, ProblemCode][] = [
  [
    'a layout that is code',
    (site) => site.spoil(STORY, 'sector:', "layout: 'data:text/javascript,0'\nsector:"),
    STORY,
    'KEY-UNKNOWN',
  ],
  [
    'a layout in a file no page shows',
    (site) => site.spoil(TERM, 'term:', 'layout: ../x.astro\nterm:'),
    TERM,
    'KEY-UNKNOWN',
  ],
  [
    'a script in the title',
    (site) => site.spoil(STORY, "title: 'Một", "title: '</title><script>alert(1)</script>Một"),
    STORY,
    'TEXT-MARKUP',
  ],
  [
    'a tag in the description of a photo',
    (site) => site.spoil(STORY, "alt: 'Hai", `alt: '"><img src=x onerror=alert(1)>Hai`),
    STORY,
    'TEXT-MARKUP',
  ],
  [
    'a tag in a caption',
    (site) => site.spoil(STORY, "caption: 'Mùa", "caption: '<svg/onload=alert(1)>Mùa"),
    STORY,
    'TEXT-MARKUP',
  ],
  [
    'a tag in the alias of a term',
    (site) => site.spoil(TERM, 'meaning:', "aliases: ['<script>x</script>']\nmeaning:"),
    TERM,
    'TEXT-MARKUP',
  ],
  [
    'a tag in the name of a commune',
    (site) => site.spoil('content/communes/communes.csv', 'Kon Gang', '<b>Kon Gang'),
    'content/communes/communes.csv',
    'TEXT-MARKUP',
  ],
  [
    'a source that runs',
    (site) => site.spoil(STORY, "href: 'https://bao.example/1'", "href: 'javascript:alert(1)'"),
    STORY,
    'FIELD-INVALID',
  ],
  [
    'evidence that runs',
    (site) =>
      site.spoil(TASK, "href: 'https://vi-du.example/quyet-dinh'", "href: 'data:text/html,x'"),
    TASK,
    'FIELD-INVALID',
  ],
  [
    'evidence outside its folder',
    (site) =>
      site.spoil(
        TASK,
        "href: 'https://vi-du.example/quyet-dinh'",
        'file: minh-chung/../../.env.pdf',
      ),
    TASK,
    'FIELD-INVALID',
  ],
  [
    'letters that read backwards',
    (site) => site.spoil(STORY, "title: 'Một", "title: '\u202Egnad\u202CMột"),
    STORY,
    'TEXT-INVISIBLE',
  ],
  [
    'a control character in the text',
    (site) => site.append(STORY, 'Một\u0007 hai'),
    STORY,
    'TEXT-INVISIBLE',
  ],
  [
    'code in a clause, which no page renders',
    (site) => site.append(CLAUSE, '{process.env.PATH}'),
    CLAUSE,
    'MDX-EXPRESSION',
  ],
  ['code in a guide', (site) => site.append(GUIDE, "import x from 'y'"), GUIDE, 'MDX-IMPORT'],
  [
    'code behind front matter that is faulty too',
    (site) => site.spoil(STORY, 'sector: coffee', 'sector: x').append(STORY, '{x()}'),
    STORY,
    'MDX-EXPRESSION',
  ],
  [
    'code behind no front matter at all',
    (site) => site.write(GUIDE, '{x()}'),
    GUIDE,
    'MDX-EXPRESSION',
  ],
  [
    'aliases that would fill the memory',
    (site) => site.write(GUIDE, BILLION_LAUGHS),
    GUIDE,
    'YAML-INVALID',
  ],
  [
    'a key given twice',
    (site) => site.spoil(GUIDE, 'title: Giới thiệu', 'title: Giới thiệu\ntitle: Khác'),
    GUIDE,
    'YAML-INVALID',
  ],
];

const BILLION_LAUGHS = `---\n${Array.from({ length: 12 }, (_, index) =>
  index === 0
    ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
    : `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}x]`,
).join('\n')}\n---\n`;

test.each(FILE_ATTACKS)('%s is refused', async (_, spoil, file, code) => {
  const site = new SmallSite();
  spoil(site);
  const { problems } = await checkContent(site.root);
  const problem = problems.find((candidate) => candidate.file === file && candidate.code === code);
  expect(problem, JSON.stringify(problems)).toBeDefined();
  expect(problem?.line).toBeGreaterThan(0);
});

test('a fault of the text is told at the line of the file, below the front matter', async () => {
  const site = new SmallSite().append(STORY, 'Chữ {x()}');
  const line = site.read(STORY).split('\n').indexOf('Chữ {x()}') + 1;
  const { problems } = await checkContent(site.root);
  expect(problems).toMatchObject([{ code: 'MDX-EXPRESSION', file: STORY, line, column: 5 }]);
});

test('words cannot leave the script that describes a page to machines', () => {
  expect(toScriptText({ name: '</script><script>alert(1)</script>' })).not.toContain('</script>');
});
