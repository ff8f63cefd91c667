import { expect, it } from 'vitest';
import { storiesBySectorChart, storiesBySectorSentence } from '#charts/stories-by-sector.ts';
import { SECTORS, SECTOR_LABELS } from '#domain/labels.ts';
import { aLibrary, aStory, realLibrary } from '../builders.ts';

it('the table adds up to the stories of the library, sector by sector', () => {
  const { stories } = realLibrary();
  const { rows } = storiesBySectorChart({ stories }).table;
  expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(stories.length);
  for (const sector of SECTORS) {
    const count = stories.filter((story) => story.sector === sector).length;
    expect(rows).toContainEqual([SECTOR_LABELS[sector], String(count)]);
  }
});

it('a sector without a story keeps its row with 0', () => {
  const { svg, table } = storiesBySectorChart(aLibrary({ stories: [aStory({ sector: 'honey' })] }));
  expect(table.rows).toHaveLength(SECTORS.length);
  expect(svg.narrow.match(/>0<\/text>/g)).toHaveLength(SECTORS.length - 1);
  expect(svg.narrow.match(/<path fill="var/g)).toHaveLength(1);
});

it('the sentence fits one sector ahead, several ahead, all alike, one alone and none', () => {
  const row = (label: string, count: number) => ({ label, count });
  expect(storiesBySectorSentence([row('Cà phê', 3), row('Rau', 1), row('Lúa', 0)])).toBe(
    '4 câu chuyện thuộc 2 lĩnh vực, nhiều nhất là “Cà phê” với 3 câu chuyện.',
  );
  expect(storiesBySectorSentence([row('Cà phê', 3), row('Lúa', 3), row('Rau', 1)])).toBe(
    '7 câu chuyện thuộc 3 lĩnh vực, nhiều nhất là “Cà phê” và “Lúa”, mỗi lĩnh vực 3 câu chuyện.',
  );
  expect(storiesBySectorSentence([row('Cà phê', 2), row('Lúa', 2)])).toBe(
    '4 câu chuyện thuộc 2 lĩnh vực, mỗi lĩnh vực 2 câu chuyện.',
  );
  expect(storiesBySectorSentence([row('Cà phê', 1), row('Lúa', 0)])).toBe(
    '1 câu chuyện thuộc một lĩnh vực là “Cà phê”.',
  );
  expect(storiesBySectorSentence([row('Cà phê', 0)])).toBe('Chưa có câu chuyện nào được đăng.');
});
