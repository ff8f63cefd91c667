import { describe, expect, test } from 'vitest';
import { neighboursOf, placePhotos, readingMinutes } from '#domain/story.ts';
import { aLibrary, aStory } from '../builders.ts';

describe('photographs of a story', () => {
  const [first, second, third] = [{ key: 'vuon' }, { key: 'be' }, {}];
  const photos = [first, second, third];

  test('the first stands at the head, those the text names in it, the others after it', () => {
    const { cover, inText, rest } = placePhotos(photos, new Set(['be']));
    expect(cover).toBe(first);
    expect([...inText]).toEqual([['be', second]]);
    expect(rest).toEqual([third]);
  });

  test('a first one that the text names is shown there only', () => {
    const { cover, inText, rest } = placePhotos(photos, new Set(['vuon']));
    expect(cover).toBeUndefined();
    expect(inText.get('vuon')).toBe(first);
    expect(rest).toEqual([second, third]);
  });
});

test('reading takes a minute for every 200 words, and never none', () => {
  expect(readingMinutes('một hai')).toBe(1);
  expect(readingMinutes('chữ '.repeat(610))).toBe(3);
});

test('neighbours are the stories of the same commune, then of the same sector, without the story itself', () => {
  const { stories } = aLibrary({
    stories: [
      aStory({ cooperative: 'A' }, '', 'htx-a'),
      aStory({ cooperative: 'B', commune: { unknown: 'not-in-sources' } }, '', 'htx-b'),
      aStory({ cooperative: 'C', sector: 'rice' }, '', 'htx-c'),
      aStory(
        { cooperative: 'D', sector: 'honey', commune: { unknown: 'not-in-sources' } },
        '',
        'htx-d',
      ),
    ],
  });
  const [story] = stories;
  if (story === undefined) throw new Error('no story');
  expect(neighboursOf(story, stories).map(({ id }) => id)).toEqual(['htx-c', 'htx-b']);
});
