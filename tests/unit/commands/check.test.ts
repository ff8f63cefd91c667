import { expect, test } from 'vitest';
import { checkContent, summaryOf } from '#commands/check.ts';
import type { Problem } from '#domain/problem.ts';
import { aFolder } from './site-folder.ts';

function aProblem(file: string): Problem {
  return { code: 'FIELD-INVALID', file, path: [], message: 'sai' };
}

test('faults come by file and then by place in the file', async () => {
  const root = aFolder({
    'content/settings/site.yaml': 'name: x\nunknown: y\n',
    'content/glossary/htx.mdx': '---\nterm: ""\nwrong: 1\n---\n',
    'content/agencies/a.mdx': 'no front matter',
  });
  const { problems } = await checkContent(root);
  const places = problems.map(({ file, line }) => ({ file, line: line ?? 0 }));
  const files = places.map(({ file }) => file);
  expect(new Set(files)).toEqual(
    new Set(['content/agencies/a.mdx', 'content/glossary/htx.mdx', 'content/settings/site.yaml']),
  );
  expect(files).toEqual([...files].sort());
  for (const file of files) {
    const lines = places.filter((place) => place.file === file).map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((left, right) => left - right));
  }
});

test('the summary counts rows of one table as one file', () => {
  const problems = [
    aProblem('content/communes/communes.csv:3'),
    aProblem('content/communes/communes.csv:12'),
    aProblem('a.mdx'),
  ];
  expect(summaryOf({ problems, advice: [], files: 140 })).toBe('3 lỗi trong 2 tệp.');
});

test('the summary of sound content says how much was read', () => {
  expect(summaryOf({ problems: [], advice: [], files: 140 })).toBe(
    'Đã kiểm tra 140 tệp: không có lỗi.',
  );
});

test('advice is counted apart from faults', () => {
  expect(summaryOf({ problems: [], advice: [aProblem('a.mdx')], files: 140 })).toBe(
    'Đã kiểm tra 140 tệp: không có lỗi. 1 điều nên làm thêm.',
  );
});
