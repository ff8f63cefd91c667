import { expect, test } from 'vitest';
import { reportOf } from '#commands/check.ts';
import type { Problem } from '#domain/problem.ts';

const ERROR: Problem = {
  code: 'CLAUSE-NOT-FOUND',
  file: 'content/a,b.mdx',
  path: ['clauses', 0],
  message: 'sai 100%:\nsửa lại.',
  line: 7,
  column: 3,
};
const HINT: Problem = { code: 'ATTACHMENT-NO-TEXT', file: 'b.mdx', path: [], message: 'bản quét.' };
const CHECK = { problems: [ERROR], advice: [HINT], files: 2 };

test('a person reads one clickable place, the sentence and the page that helps', () => {
  expect(reportOf(CHECK, [])).toBe(
    [
      'content/a,b.mdx:7:3',
      '    CLAUSE-NOT-FOUND  clauses.0: sai 100%:\nsửa lại.',
      '    Cách sửa: /huong-dan/loi/clause-not-found/',
      '',
      'b.mdx',
      '    ATTACHMENT-NO-TEXT  bản quét.',
      '    Cách sửa: /huong-dan/loi/attachment-no-text/',
      '',
      '1 lỗi trong 1 tệp. 1 điều nên làm thêm.',
    ].join('\n'),
  );
});

test('GitHub is told one command a line, its own characters written so that nothing is cut off', () => {
  expect(reportOf(CHECK, ['--annotations', 'github'])?.split('\n')).toEqual([
    '::error file=content/a%2Cb.mdx,line=7,col=3,title=CLAUSE-NOT-FOUND Không có khoản được dẫn::clauses.0: sai 100%25:%0Asửa lại.%0ACách sửa: /huong-dan/loi/clause-not-found/',
    '::notice file=b.mdx,line=1,col=1,title=ATTACHMENT-NO-TEXT Tệp đính kèm không có lớp chữ::bản quét.%0ACách sửa: /huong-dan/loi/attachment-no-text/',
  ]);
});

test('GitLab reads a code quality report whose marks are all different and outlive a moved line', () => {
  const marks = (...problems: Problem[]): unknown[] => {
    const report: unknown = JSON.parse(
      reportOf({ problems, advice: [], files: 1 }, ['--annotations', 'gitlab']) ?? '',
    );
    expect(Array.isArray(report)).toBe(true);
    return Array.isArray(report) ? report : [];
  };
  expect(marks(ERROR)).toMatchObject([
    {
      check_name: 'CLAUSE-NOT-FOUND',
      severity: 'major',
      location: { path: 'content/a,b.mdx', lines: { begin: 7 } },
    },
  ]);
  expect(marks(HINT)).toMatchObject([{ severity: 'info', location: { lines: { begin: 1 } } }]);
  const printOf = (entry: unknown) =>
    JSON.stringify(entry).match(/"fingerprint":"([0-9a-f]{64})"/)?.[1];
  expect(marks({ ...ERROR, line: 9 }).map(printOf)).toEqual(marks(ERROR).map(printOf));
  expect(new Set(marks(ERROR, ERROR, HINT).map(printOf)).size).toBe(3);
});

test('a program reads every problem as JSON', () => {
  expect(JSON.parse(reportOf(CHECK, ['--json']) ?? '')).toEqual([ERROR, HINT]);
});

test.each([['--jsn'], ['--annotations'], ['--annotations', 'jenkins'], ['--json', 'x']])(
  'an option nobody knows is not taken for another: %s %s',
  (...args) => expect(reportOf(CHECK, args)).toBeUndefined(),
);
