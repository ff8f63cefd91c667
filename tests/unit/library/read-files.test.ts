import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { formatProblem } from '#domain/problem.ts';
import { readContent } from '#library/read-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'noi-dung-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const TASK = 'content/tasks/2026/nv-001.mdx';
const STORY = 'content/stories/htx-nam-yang/index.mdx';

function edit(file: string, change: (text: string) => string): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

const problemsNow = () => readContent(root).problems;

it('the real content reads without a problem and every file is counted once', () => {
  const { content, problems, files } = readContent(root);
  expect(problems).toEqual([]);
  expect(content?.communes).toHaveLength(135);
  expect(files).toBeGreaterThan(100);
});

it('an unknown key is told with its file, line and the key it may have meant', () => {
  edit(TASK, (text) => text.replace('\nquote:', '\nqoute:'));
  const problems = problemsNow();
  expect(problems.map(({ code }) => code).sort()).toEqual(['FIELD-INVALID', 'KEY-UNKNOWN']);
  const unknown = problems.find(({ code }) => code === 'KEY-UNKNOWN');
  expect(unknown).toMatchObject({ file: TASK });
  expect(unknown?.message).toContain('"qoute"');
  expect(unknown?.message).toContain('Gần nhất: "quote"');
});

it('a wrong value is told at its own line and column', () => {
  edit(STORY, (text) => text.replace('sector: coffee', 'sector: coffe'));
  const line = readFileSync(join(root, STORY), 'utf8').split('\n').indexOf('sector: coffe') + 1;
  const [problem] = problemsNow();
  expect(problem).toMatchObject({ code: 'FIELD-INVALID', path: ['sector'], line, column: 9 });
  expect(problem?.message).toContain('chỉ nhận một trong: coffee');
});

it('a fault inside one of several allowed shapes is told by the closest shape', () => {
  edit(TASK, (text) =>
    text.replace(/leadAgency:\n {2}unknown: .*/, 'leadAgency:\n  unknown: khong-biet'),
  );
  const [problem, ...others] = problemsNow();
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ path: ['leadAgency', 'unknown'] });
  expect(problem?.message).toContain('annex-not-published');
});

it('a day is taken only as year-month-day', () => {
  edit(TASK, (text) => text.replace("'2026-11-23'", "'23/11/2026'"));
  expect(problemsNow()[0]?.message).toContain('"năm-tháng-ngày"');
});

it('decomposed letters in front matter are refused where they stand', () => {
  edit(TASK, (text) => text.replace(/^title: .*$/m, (line) => line.normalize('NFD')));
  expect(problemsNow()[0]).toMatchObject({ code: 'TEXT-NOT-NFC', path: ['title'] });
});

it('broken YAML and a missing head are told, not thrown', () => {
  edit(TASK, (text) => text.replace('title: ', 'title: "'));
  edit('content/tasks/2026/nv-002.mdx', (text) => text.replace(/^---\n/, ''));
  const problems = problemsNow();
  expect(problems.filter(({ code }) => code === 'YAML-INVALID').map(({ file }) => file)).toEqual([
    TASK,
    'content/tasks/2026/nv-002.mdx',
  ]);
});

it('a row of the communes is told by its line in the sheet', () => {
  edit('content/communes/communes.csv', (text) => text.replace('23701,Xã,', '23701,Làng,'));
  const [problem] = problemsNow();
  expect(problem?.file).toBe('content/communes/communes.csv');
  expect(problem?.line).toBeGreaterThan(1);
  expect(problem?.message).toContain('"Xã" hoặc "Phường"');
});

it('a file that no collection takes is not dropped in silence', () => {
  writeFileSync(join(root, 'content/tasks/nv-099.mdx'), '---\n---\n');
  expect(problemsNow()).toMatchObject([
    { code: 'FILE-NOT-READ', file: 'content/tasks/nv-099.mdx' },
  ]);
});

it('faults of many files are reported at once, and no content is given', () => {
  edit(TASK, (text) => text.replace('ii-1', 'ii-7'));
  edit(STORY, (text) => text.replace("commune: '23701'", "commune: '00000'"));
  const { content, problems } = readContent(root);
  expect(content).toBeUndefined();
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([TASK, STORY]));
  for (const problem of problems)
    expect(formatProblem(problem)).toMatch(/:\d+:\d+\n {4}[A-Z-]+ {2}/);
});

it('an attached file that is not there is told at its own line', () => {
  edit('content/documents/20-nq-tw.mdx', (text) =>
    text.replace(
      '\naliases:',
      '\nattachments:\n  - { file: van-ban-goc/a.pdf, title: Bản gốc }\naliases:',
    ),
  );
  const [problem, ...others] = problemsNow();
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: 'ATTACHMENT-NOT-FOUND',
    path: ['attachments', 0, 'file'],
  });
  expect(problem?.message).toContain('public/van-ban-goc/a.pdf');
  const lines = readFileSync(join(root, 'content/documents/20-nq-tw.mdx'), 'utf8').split('\n');
  expect(lines[(problem?.line ?? 0) - 1]).toContain('van-ban-goc/a.pdf');
});

it('an old Word file is refused with the way to save it anew', () => {
  edit('content/documents/20-nq-tw.mdx', (text) =>
    text.replace(
      '\naliases:',
      '\nattachments:\n  - { file: van-ban-goc/a.doc, title: Bản gốc }\naliases:',
    ),
  );
  expect(problemsNow().map(({ message }) => message)).toContainEqual(
    expect.stringContaining('.docx'),
  );
});
