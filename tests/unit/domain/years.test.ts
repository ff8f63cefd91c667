import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '#domain/integrity.ts';
import { readProse } from '#library/markup/prose.ts';
import { must } from '#library/must.ts';
import { aClause, aContent, aLibrary } from '../builders.ts';

/** The plan of 2026 and, beside it, one of 2027 whose one clause takes up what it is told to. */
function twoYears(continues: string[]) {
  const [plan] = aContent().plans;
  const first = must(plan);
  const next = aClause({ number: 3, continues });
  return {
    plans: [
      first,
      { ...first, id: '2027', data: { ...first.data, year: 2027, citationName: 'Kế hoạch 2027' } },
    ],
    clauses: [aClause(), { ...next, id: '2027/ii-3' }],
  };
}

function problemsWith(continues: string[]) {
  return checkIntegrity(aContent(twoYears(continues)), readProse, '2026-11-23');
}

describe('a clause that takes up one of the year before', () => {
  const { plans } = aLibrary(twoYears(['2026/ii-1']));
  const [later, earlier] = plans.map(({ sections }) => must(sections[0]?.clauses[0]));

  it('knows it, and is known by it', () => {
    expect(later?.year).toBe(2027);
    expect(later?.continues).toEqual([earlier]);
    expect(earlier?.continuedBy).toEqual([later]);
    expect(later?.continuedBy).toEqual([]);
  });

  it('is accepted', () => {
    expect(problemsWith(['2026/ii-1'])).toEqual([]);
  });
});

it('a clause cannot take up one that does not exist, and is told the nearest', () => {
  const [problem] = problemsWith(['2026/ii-2']);
  expect(problem).toMatchObject({ code: 'CLAUSE-NOT-FOUND', path: ['continues', 0] });
  expect(problem?.message).toContain('Gần nhất: 2026/ii-1');
});

it('a clause cannot take up one of its own year', () => {
  expect(problemsWith(['2027/ii-3'])).toMatchObject([{ code: 'CLAUSE-NOT-FOUND' }]);
});
