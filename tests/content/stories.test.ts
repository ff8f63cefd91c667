import { expect, it } from 'vitest';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { realContent } from '../unit/builders.ts';

const { stories } = realContent();

/** The prose a reader sees, without the marks around figures, links and headings. */
function proseOf(body: string): string {
  return foldWhiteSpace(
    body
      .replace(/<\/?SoLieu[^>]*>/g, '')
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/[[\]#*]/g, ''),
  );
}

it('there are at least eight stories of 250 to 500 words', () => {
  expect(stories.length).toBeGreaterThanOrEqual(8);
  for (const { id, body } of stories) {
    const words = proseOf(body).split(' ').length;
    expect(words, id).toBeGreaterThanOrEqual(250);
    expect(words, id).toBeLessThanOrEqual(500);
  }
});

it('every figure of the prose carries its year and its source', () => {
  for (const { id, body } of stories) {
    const outside = body
      .replace(/<SoLieu nam="[^"]+" nguon="[^"]+">[\s\S]*?<\/SoLieu>/g, '')
      .replace(/\]\([^)]*\)/g, ']');
    const stray = outside
      .replace(/[Kk]hoản \d+/g, '')
      .replace(/\d+\/(\d{4}\/)?\p{Lu}[\p{L}\d-]+/gu, '')
      .replace(/\b(4C|2025|2026)\b/g, '')
      .match(/[^\s]*\d[^\s]*/g);
    expect(stray ?? [], id).toEqual([]);
  }
});

it('every time of a figure holds a year or says the source has none', () => {
  for (const { id, data } of stories) {
    for (const { asOf } of data.facts.flatMap(({ figures }) => figures)) {
      expect(typeof asOf === 'string' ? asOf : '2000', id).toMatch(/(19|20)\d{2}/);
    }
  }
});

it('sources that disagree are shown as disagreeing', () => {
  const story = stories.find(({ id }) => id === 'htx-mat-ong-phuong-di');
  const conflicts = story?.data.facts.filter(({ isConflict }) => isConflict) ?? [];
  expect(conflicts).toHaveLength(1);
  expect(new Set(conflicts[0]?.figures.map(({ source }) => source)).size).toBe(2);
});

it('no two stories share a headline or a sentence', () => {
  const sentences = stories.flatMap(({ body }) =>
    proseOf(body)
      .split(/(?<=[.?!])\s+/)
      .filter((sentence) => sentence.split(' ').length > 12),
  );
  const twice = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index);
  expect(twice).toEqual([]);
});
