import { expect, test } from 'vitest';
import { asDocument, asMarkdown, corpusOf } from '../../../bench/build/corpus.ts';

const corpus = corpusOf(12, process.cwd());

test('the corpus is the same on every run, each page at an address of its own', () => {
  expect(corpusOf(12, process.cwd())).toEqual(corpus);
  expect(new Set(corpus.map(({ id }) => id)).size).toBe(12);
});

test('every page has 300 words or more, the same for this site as for the others', () => {
  for (const page of corpus) {
    const text = page.paragraphs.join('\n\n');
    expect(text.split(/\s+/).length).toBeGreaterThanOrEqual(300);
    expect(asDocument(page)).toContain(text);
    expect(asMarkdown(page)).toContain(text);
  }
});
