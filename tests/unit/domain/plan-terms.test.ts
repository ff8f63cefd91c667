import { expect, it } from 'vitest';
import { createAnnotator } from '#domain/annotation.ts';
import { definitionsOf, explainedTermsOf } from '#domain/plan-terms.ts';
import { aClause, aLibrary, aTerm } from '../builders.ts';

const library = aLibrary({
  clauses: [
    aClause({}, 'Hỗ trợ hợp tác xã (sau đây viết tắt là HTX).\n\nĐoạn một.'),
    aClause({ number: 2 }, 'HTX vay Quỹ hỗ trợ phát triển (viết tắt là QHTPT). HTX trả.'),
  ],
  terms: [aTerm({ expansion: 'hợp tác xã' })],
});
const definitions = definitionsOf(library.clauses);

it('a plan is asked what its short forms mean, and where it says so', () => {
  expect(
    definitions.map(({ term, expansion, clause }) => `${term} = ${expansion}, ${clause.id}`),
  ).toEqual(['HTX = hợp tác xã, ii-1', 'QHTPT = Quỹ hỗ trợ phát triển, ii-2']);
  expect(definitions[0]?.excerpt).toEqual({
    before: 'Hỗ trợ hợp tác xã (sau đây viết tắt là ',
    cited: 'HTX',
    after: ').',
  });
});

it('a short form that only the plan explains is explained too', () => {
  const explained = explainedTermsOf(library.terms, definitions);
  expect(explained.map(({ id, isInGlossary }) => [id, isInGlossary])).toEqual([
    ['htx', true],
    ['qhtpt', false],
  ]);
  expect(explained[0]?.explanation).toBe('hợp tác xã. Tổ chức của người dân.');
  expect(explained[1]?.explanation).toBe('Quỹ hỗ trợ phát triển.');
});

it('where plan and glossary differ the plan is believed', () => {
  const other = aLibrary({ terms: [aTerm({ expansion: 'hội tương trợ xã' })] }).terms;
  expect(explainedTermsOf(other, definitions)[0]?.explanation).toBe('hợp tác xã.');
});

it('the first occurrence in each clause is marked, and the place that defines the word', () => {
  const annotator = createAnnotator([], library.terms, definitions);
  const marks = library.clauses.map(({ paragraphs }) =>
    annotator
      .annotate(paragraphs)
      .flat()
      .flatMap((each) => (each.kind === 'term' ? [[each.text, each.isDefinition]] : [])),
  );
  expect(marks).toEqual([
    [['HTX', true]],
    [
      ['HTX', false],
      ['QHTPT', true],
    ],
  ]);
});
