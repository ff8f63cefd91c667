import { describe, expect, it } from 'vitest';
import type { Content } from '#domain/content.ts';
import { checkIntegrity } from '#domain/integrity.ts';
import { readProse } from '#library/markup/prose.ts';
import { aClause, aContent, aDocument, aStory, aTask, TODAY } from '../builders.ts';

const problemsOf = (parts: Partial<Content>) => checkIntegrity(aContent(parts), readProse, TODAY);
const codesOf = (parts: Partial<Content>) =>
  problemsOf(parts).map(({ code, path }) => [code, path.join('.')]);

it('sound content has no problem', () => {
  expect(problemsOf({ tasks: [aTask()], stories: [aStory()], documents: [aDocument()] })).toEqual(
    [],
  );
});

describe('references', () => {
  it('a clause that does not exist is named with the nearest that do', () => {
    const [problem] = problemsOf({ tasks: [aTask({ clauses: ['ii-9'] })] });
    expect(problem).toMatchObject({ code: 'CLAUSE-NOT-FOUND', path: ['clauses', 0] });
    expect(problem?.message).toContain(
      'không có khoản trong kế hoạch 2026 "ii-9". Gần nhất: ii-1.',
    );
  });

  it('an unknown agency is found in the lead and among the partners', () => {
    const task = aTask({
      leadAgency: { agency: 'so-tai-chin', words: 'Đoạn' },
      partnerAgencies: { agencies: ['so-tai-chinh', 'so-la'] },
    });
    expect(codesOf({ tasks: [task] })).toEqual([
      ['AGENCY-NOT-FOUND', 'leadAgency.agency'],
      ['AGENCY-NOT-FOUND', 'partnerAgencies.agencies.1'],
    ]);
  });

  it('every reference of a story is checked, those inside its text too', () => {
    const story = aStory(
      { clauses: ['ii-8'], tasks: ['nv-009'], documents: ['1-nq-cp'], commune: '99999' },
      '<SoLieu nam="2025" nguon="khong-co">1 ha</SoLieu>',
    );
    expect(codesOf({ stories: [story] }).map(([code]) => code)).toEqual([
      'CLAUSE-NOT-FOUND',
      'TASK-NOT-FOUND',
      'DOCUMENT-NOT-FOUND',
      'SOURCE-NOT-FOUND',
      'COMMUNE-NOT-FOUND',
    ]);
  });

  it('a document must not point to one that is not there', () => {
    const document = aDocument({
      relations: [{ kind: 'implements', document: '9-nq-cp', source: 'Báo' }],
    });
    expect(codesOf({ documents: [document] })).toEqual([
      ['DOCUMENT-NOT-FOUND', 'relations.0.document'],
    ]);
  });
});

describe('the words of the plan', () => {
  it('a quote must stand in its clause to the letter', () => {
    expect(codesOf({ tasks: [aTask({ quote: 'đoạn một.' })] })).toEqual([
      ['QUOTE-NOT-FOUND', 'quote'],
    ]);
  });

  it('a quote may run over a line break of the file', () => {
    expect(codesOf({ clauses: [aClause({}, 'Đoạn\nmột.')], tasks: [aTask()] })).toEqual([]);
  });

  it('the lead agency is called by words the clause has', () => {
    const task = aTask({ leadAgency: { agency: 'so-tai-chinh', words: 'Sở Tài chính' } });
    expect(codesOf({ tasks: [task] })).toEqual([['WORDS-NOT-FOUND', 'leadAgency.words']]);
  });
});

describe('names', () => {
  it('a file is named after its code', () => {
    const task = { ...aTask(), id: '2026/nv-002' };
    expect(codesOf({ tasks: [task] })).toEqual([['FILE-NAME-MISMATCH', 'code']]);
    expect(codesOf({ documents: [aDocument({}, 'nq-20')] })).toEqual([
      ['FILE-NAME-MISMATCH', 'number'],
    ]);
    expect(codesOf({ clauses: [{ ...aClause(), id: '2026/ii-2' }] })).toEqual([
      ['FILE-NAME-MISMATCH', 'number'],
    ]);
  });

  it('a code given twice is told with the file that had it first', () => {
    const second = { ...aTask(), file: 'content/tasks/2026/ban-sao.mdx' };
    const [problem] = problemsOf({ tasks: [aTask(), second] });
    expect(problem).toMatchObject({ code: 'CODE-DUPLICATE', file: second.file });
    expect(problem?.message).toContain('content/2026/nv-001.mdx');
  });
});

it('a body in decomposed letters is refused', () => {
  const story = aStory({}, 'Hợp tác xã'.normalize('NFD'));
  expect(codesOf({ stories: [story] })).toEqual([['TEXT-NOT-NFC', '']]);
});

it('all problems are reported, not the first', () => {
  const task = aTask({ clauses: ['ii-9'], quote: 'không có' });
  expect(problemsOf({ tasks: [task], stories: [aStory({ commune: '00000' })] })).toHaveLength(3);
});
