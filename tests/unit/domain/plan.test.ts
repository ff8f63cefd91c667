import { expect, it } from 'vitest';
import { citationOf, compareClauses, paragraphsOf, planText, planYearOn } from '#domain/plan.ts';
import { aClause, aLibrary } from '../builders.ts';

it('a clause is cited by its number, its section and the name of the plan', () => {
  const clause = aClause({ section: 'II', number: 5 }).data;
  expect(citationOf(clause, { citationName: 'Kế hoạch hoạt động năm 2026' })).toBe(
    'khoản 5 mục II Kế hoạch hoạt động năm 2026',
  );
});

it('clauses stand in the order of sections, then of numbers', () => {
  const clauses = [
    aClause({ number: 10 }),
    aClause({ section: 'III' }),
    aClause({ number: 2 }),
    aClause({ section: 'I' }),
  ];
  const labels = clauses
    .map(({ data }) => data)
    .sort(compareClauses)
    .map(({ section, number }) => `${section}.${number}`);
  expect(labels).toEqual(['I.1', 'II.2', 'II.10', 'III.1']);
});

it('paragraphs are the blocks between blank lines, a line break inside a block is a space', () => {
  expect(paragraphsOf('\nMột\nhai.\n \n- Ba.\r\n\r\nBốn.\n')).toEqual([
    'Một hai.',
    '- Ba.',
    'Bốn.',
  ]);
});

it('the text of a plan holds its front, section titles, numbers and words in order', () => {
  expect(planText(aLibrary().plan)).toBe(
    [
      'KẾ HOẠCH',
      'Hoạt động năm 2026',
      '(Ban hành kèm theo Quyết định số: /QĐ-BCĐ)',
      'II. NHIỆM VỤ TRỌNG TÂM',
      '1. Đoạn một.',
      'Đoạn hai.',
    ].join('\n\n'),
  );
});

it('what was written on a day speaks of the plan in use then', () => {
  const plans = [
    { year: 2027, publishedOn: '2027-01-05' },
    { year: 2026, publishedOn: '2026-11-23' },
  ];
  expect(planYearOn('2026-12-31', plans)).toBe(2026);
  expect(planYearOn('2027-01-05', plans)).toBe(2027);
  expect(planYearOn('2025-01-01', plans)).toBe(2026);
  expect(planYearOn(undefined, plans)).toBe(2027);
});
