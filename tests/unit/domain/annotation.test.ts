import { expect, it } from 'vitest';
import { createAnnotator, explainedTerms } from '#domain/annotation.ts';
import { aDocument, aLibrary, aTerm } from '../builders.ts';

const library = aLibrary({
  documents: [aDocument()],
  terms: [
    aTerm(),
    aTerm({ term: 'KTTT' }, 'kttt'),
    aTerm({ term: 'liên hiệp HTX' }, 'lien-hiep-htx'),
    aTerm({ term: 'NQ' }, 'nq'),
  ],
});
const annotator = createAnnotator(library.documents, library.terms);
const marked = (...paragraphs: string[]) =>
  annotator
    .annotate(paragraphs)
    .map((segments) =>
      segments.map(({ kind, text }) => (kind === 'text' ? text : `[${kind}:${text}]`)).join(''),
    );

it('the segments joined are the text to the letter', () => {
  const text = 'Nghị quyết số 20-NQ/TW về KTTT, HTX (HTX).';
  const [segments = []] = annotator.annotate([text]);
  expect(segments.map((segment) => segment.text).join('')).toBe(text);
});

it('a document number becomes a link to a document of the library only', () => {
  expect(marked('theo Nghị quyết số 20-NQ/TW và 99/NQ-CP')).toEqual([
    'theo [document:Nghị quyết số 20-NQ/TW] và 99/NQ-CP',
  ]);
});

it('a term is explained at its first occurrence in a clause', () => {
  expect(marked('KTTT, HTX', 'HTX và KTTT')).toEqual(['[term:KTTT], [term:HTX]', 'HTX và KTTT']);
});

it('the longest term wins and part of a word is no term', () => {
  expect(marked('liên hiệp HTX; HTXNN')).toEqual(['[term:liên hiệp HTX]; HTXNN']);
});

it('an abbreviation inside a document number is not a term', () => {
  expect(marked('20-NQ/TW')).toEqual(['[document:20-NQ/TW]']);
});

it('the terms of a page are listed once each, in order of appearance', () => {
  const segments = annotator.annotate(['HTX và KTTT', 'HTX']);
  expect(explainedTerms(segments).map(({ term }) => term)).toEqual(['HTX', 'KTTT']);
});
