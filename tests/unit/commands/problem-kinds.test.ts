import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '#commands/check.ts';
import { PROBLEM_CODES, PROBLEM_KINDS, type ProblemCode } from '#domain/problem-kinds.ts';
import { formatProblem } from '#domain/problem.ts';
import { aPhoto } from './a-photo.ts';
import { AGENCY, CLAUSE, DOCUMENT, PHOTO, SmallSite, STORY, TASK } from './small-site.ts';

/** For each kind of fault, how an editor makes it. */
const SPOILING: Record<ProblemCode, (site: SmallSite) => unknown> = {
  'YAML-INVALID': (site) => site.spoil(STORY, "title: '", 'title: "'),
  'FIELD-INVALID': (site) => site.spoil(STORY, 'sector: coffee', 'sector: coffe'),
  'KEY-UNKNOWN': (site) => site.spoil(STORY, 'sector:', 'layout: ../x.astro\nsector:'),
  'TEXT-NOT-NFC': (site) => site.append(STORY, 'Hợp tác xã.'.normalize('NFD')),
  'FILE-NAME-MISMATCH': (site) => site.spoil(TASK, "'NV-001'", "'NV-002'"),
  'CODE-DUPLICATE': (site) => site.write('content/agencies/ban-sao.mdx', site.read(AGENCY)),
  'FILE-NOT-READ': (site) => site.write('content/stories/htx-moi.mdx', site.read(STORY)),
  'MDX-EXPRESSION': (site) => site.append(STORY, 'Doanh thu {năm 2025}.'),
  'MDX-IMPORT': (site) => site.append(STORY, "import x from './x.js'"),
  'MDX-TAG': (site) => site.append(STORY, 'Dưới <5 ha.'),
  'MDX-COMPONENT': (site) => site.append(STORY, '<Anhh ma="x" />'),
  'MDX-ATTRIBUTE': (site) => site.append(STORY, '<SoLieu nam={2025} nguon="bao">1 ha</SoLieu>'),
  'MDX-PLACEMENT': (site) => site.append(STORY, 'Vườn <Anh ma="vuon" /> tiêu.'),
  'MDX-IMAGE': (site) => site.append(STORY, '![ảnh](./vuon-ca-phe.jpg)'),
  'LINK-UNSAFE': (site) => site.append(STORY, '[xem](javascript:alert)'),
  'TEXT-MARKUP': (site) => site.spoil(STORY, "title: 'Một", "title: '<b>Một</b>"),
  'TEXT-INVISIBLE': (site) => site.append(STORY, 'Gạo\u202Esạch'),
  'NAME-CAPITALS': (site) => site.append(STORY, 'Sở Tài Chính chủ trì.'),
  'TEXT-UNPROOFED': (site) => site.spoil(CLAUSE, 'number: 1', 'number: 1\nisUnproofed: true'),
  'TERM-CONTRADICTED': (site) => site.append(CLAUSE, 'Hội tương trợ xã (sau đây viết tắt là HTX).'),
  'TONE-MIXED': (site) => site.append(STORY, 'Ủy ban ở An Hoà, Ủy ban ở Ia Pa.'),
  'DATE-FUTURE': (site) =>
    site.spoil(STORY, 'publishedOn:', "changes: [{ on: '2126-10-01', note: Sửa }]\npublishedOn:"),
  'DATE-ORDER': (site) =>
    site.spoil(STORY, 'publishedOn:', "changes: [{ on: '2026-10-01', note: Sửa }]\npublishedOn:"),
  'STATE-INCOMPLETE': (site) => site.spoil(STORY, 'title:', 'state: withdrawn\ntitle:'),
  'TEXT-UNFILLED': (site) => site.spoil(STORY, "lead: '", "lead: 'CHƯA ĐIỀN: "),
  'LINK-UNPUBLISHED': (site) => linkTo(site, 'state: draft'),
  'LINK-WITHDRAWN': (site) =>
    linkTo(site, "state: withdrawn\nwithdrawal: { on: '2026-11-02', reason: Thử }"),
  'FIGURE-NO-SOURCE': (site) => site.append(STORY, 'Hợp tác xã có 120 hộ.'),
  'FIGURE-NO-YEAR': (site) => site.spoil(STORY, 'nam="12/2025"', 'nam="tháng 12"'),
  'LINK-NOT-FOUND': (site) => site.append(STORY, '[khoản 9](/ke-hoach/2026/ii-9/)'),
  'PLACE-FORMER': (site) => site.append(STORY, 'Vườn ở huyện Ia Pa.'),
  'ALT-USELESS': (site) =>
    site.spoil(
      STORY,
      "alt: 'Hai người hái cà phê bên hàng cây trĩu quả",
      "alt: 'Mùa hái đầu tháng 12",
    ),
  'PRIVATE-PHONE': (site) => site.append(STORY, 'Gọi 0905 123 456.'),
  'PRIVATE-ID': (site) => site.append(STORY, 'Căn cước 064 123 456 789.'),
  'PRIVATE-EMAIL': (site) => site.append(STORY, 'Gửi thư về nam@gmail.com.'),
  'PRIVATE-ADDRESS': (site) => site.append(STORY, 'Ông Nguyễn Văn An ở thôn 3.'),
  'PRIVATE-ACCOUNT': (site) => site.append(STORY, 'Số tài khoản 1903 4567 8901.'),
  'PHOTO-NOT-FOUND': (site) => site.spoil(STORY, './vuon-ca-phe.jpg', './Vuon-ca-phe.JPG'),
  'PHOTO-UNREADABLE': (site) =>
    site.write(PHOTO, '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
  'PHOTO-SMALL': async (site) => site.write(PHOTO, await aPhoto({ width: 640, height: 480 })),
  'PHOTO-LARGE': async (site) => site.write(PHOTO, await aPhoto({ width: 2100, height: 1400 })),
  'PHOTO-LOCATION': async (site) => site.write(PHOTO, await aPhoto({ isLocated: true })),
  'PHOTO-METADATA': async (site) => site.write(PHOTO, await aPhoto({ isFromCamera: true })),
  'PHOTO-CONSENT': (site) =>
    site.spoil(STORY, "consent: 'Hai người trong ảnh đồng ý", "consent: 'Không có người trong ảnh"),
  'PHOTO-KEY-NOT-FOUND': (site) => site.append(STORY, '<Anh ma="vuon-tiu" />'),
  'PHOTO-NOT-NAMED': async (site) =>
    site.write(PHOTO.replace('vuon-ca-phe', 'thua'), await aPhoto()),
  'CLAUSE-NOT-FOUND': (site) => site.spoil(STORY, 'clauses: [ii-1]', 'clauses: [ii-9]'),
  'TASK-NOT-FOUND': (site) => site.spoil(STORY, 'tasks: [nv-001]', 'tasks: [nv-009]'),
  'AGENCY-NOT-FOUND': (site) => site.spoil(TASK, 'agency: so-tai-chinh', 'agency: so-tai-chin'),
  'DOCUMENT-NOT-FOUND': (site) => site.spoil(STORY, '[20-nq-tw]', '[20-nq]'),
  'COMMUNE-NOT-FOUND': (site) => site.spoil(STORY, "commune: '23701'", "commune: '00001'"),
  'SOURCE-NOT-FOUND': (site) => site.spoil(STORY, 'nguon="bao"', 'nguon="dai"'),
  'QUOTE-NOT-FOUND': (site) => site.spoil(TASK, "quote: 'xây", "quote: 'Xây"),
  'WORDS-NOT-FOUND': (site) => site.spoil(TASK, "words: 'Sở", "words: 'Ngành"),
  'EVIDENCE-MISSING': (site) =>
    site.spoil(TASK, /evidence:[^]*?'2026-06-30'\n/.exec(site.read(TASK))?.[0] ?? '', ''),
  'REASON-MISSING': (site) => site.spoil(TASK, 'state: in-progress', 'state: stopped'),
  'REPORT-ORDER': (site) => {
    const [, report = ''] = /progress:\n([^]*?)(?=^\w)/m.exec(site.read(TASK)) ?? [];
    site.spoil(TASK, report, report + report.replaceAll('2026-06', '2026-03'));
  },
  'PERCENT-NOT-MEASURABLE': (site) =>
    site.spoil(TASK, 'state: in-progress', 'state: in-progress\n    percent: 30'),
  'ATTACHMENT-NOT-FOUND': (site) => attach(site, 'thieu.pdf'),
  'ATTACHMENT-DAMAGED': (site) => attach(site, 'hong.pdf', 'hong.pdf'),
  'ATTACHMENT-NO-TEXT': (site) => attach(site, 'ban-quet.pdf', 'ban-quet.pdf'),
};

/** A second story in a state, and a link to it from the first. */
function linkTo(site: SmallSite, state: string): void {
  site.write('content/stories/htx-hai/index.mdx', aSecondStory(site, state));
  site.append(STORY, '[bài kia](/mo-hinh/htx-hai/)');
}

function aSecondStory(site: SmallSite, state: string): string {
  const text = site.read(STORY).replace('title:', `${state}\ntitle:`);
  return text.replace(/photos:[^]*?(?=publishedOn)/, '');
}

function attach(site: SmallSite, name: string, fixture?: string): void {
  site.spoil(
    DOCUMENT,
    'whyHere:',
    `attachments: [{ file: van-ban-goc/${name}, title: Bản gốc }]\nwhyHere:`,
  );
  if (fixture === undefined) return;
  site.write(`public/van-ban-goc/${name}`, readFileSync(`tests/fixtures/attachments/${fixture}`));
}

test('the small site has neither a fault nor advice before it is spoiled', async () => {
  const check = await checkContent(new SmallSite().root);
  expect([...check.problems, ...check.advice]).toEqual([]);
});

test.each(PROBLEM_CODES)(
  '%s is told of a file that has it, as an error or as advice',
  async (code) => {
    const site = new SmallSite();
    await SPOILING[code](site);
    const { problems, advice } = await checkContent(site.root);
    const told = PROBLEM_KINDS[code].severity === 'error' ? problems : advice;
    const problem = told.find((candidate) => candidate.code === code);
    expect(problem, JSON.stringify([...problems, ...advice])).toBeDefined();
    if (problem === undefined) return;
    expect(formatProblem(problem)).toMatch(/^content\/\S+/);
    expect(formatProblem(problem)).toContain(`/huong-dan/loi/${code.toLowerCase()}/`);
  },
);

test('a page tells each kind: what it means, what is wrong, what is right, what to do', () => {
  for (const code of PROBLEM_CODES) {
    const { title, meaning, bad, good, fix } = PROBLEM_KINDS[code];
    for (const text of [title, meaning, bad, good, fix]) {
      expect(text.trim(), code).not.toBe('');
      expect(text, code).toBe(text.normalize('NFC'));
    }
    expect(good, code).not.toBe(bad);
    expect(code).toMatch(/^[A-Z]+(-[A-Z]+)*$/);
  }
});
