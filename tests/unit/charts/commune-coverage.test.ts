import { expect, it } from 'vitest';
import { communeCoverageChart } from '#charts/commune-coverage.ts';
import { aLibrary, aStory, realLibrary } from '../builders.ts';

it('counts communes, not stories, for the province and for the parts it was joined from', () => {
  const library = realLibrary();
  const { table, svg } = communeCoverageChart(library);
  const [whole, ...parts] = table.rows.map((row) => row.slice(1).map(Number));
  const told = library.communes.filter(({ stories }) => stories.length > 0).length;
  expect(whole).toEqual([told, 135 - told, 135]);
  for (const column of [0, 1, 2])
    expect(parts.reduce((sum, part) => sum + (part[column] ?? 0), 0)).toBe(whole?.[column]);
  expect(parts).toHaveLength(2);
  expect(svg?.narrow).toContain(`>${told}/135</text>`);
});

it('says of how many stories the place is not known', () => {
  const stories = [aStory(), aStory({ commune: { unknown: 'not-in-sources' } }, '', 'htx-khac')];
  const { sentence, note } = communeCoverageChart(aLibrary({ stories }));
  expect(sentence).toBe(
    '1 trong 1 xã, phường của tỉnh có câu chuyện hợp tác xã, từ 1 câu chuyện rõ địa bàn.',
  );
  expect(note).toBe('1 câu chuyện chưa rõ xã, phường nên không được tính.');
});

it('has no picture while no story names its commune', () => {
  const { sentence, svg } = communeCoverageChart(aLibrary());
  expect(svg).toBeUndefined();
  expect(sentence).toBe('Chưa câu chuyện nào gắn với một trong 1 xã, phường của tỉnh.');
});
