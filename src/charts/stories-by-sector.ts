import { SECTORS, SECTOR_LABELS } from '#domain/labels.ts';
import { formatInteger } from '#domain/number.ts';
import type { Library } from '#library/join.ts';
import type { DrawnFigure } from './chart-figure.ts';
import { drawStackedBars } from './stacked-bars.ts';
import { listAll, mostOf } from './wording.ts';

/** Stories of cooperatives by sector, in the order of the labels; a sector without any keeps its row. */
export function storiesBySectorChart({ stories }: Pick<Library, 'stories'>): DrawnFigure {
  const id = 'mo-hinh-theo-linh-vuc';
  const title = 'Mô hình hợp tác xã theo lĩnh vực';
  const rows = SECTORS.map((sector) => ({
    label: SECTOR_LABELS[sector],
    count: stories.filter((story) => story.sector === sector).length,
  }));
  return {
    id,
    title,
    sentence: storiesBySectorSentence(rows),
    table: {
      columns: ['Lĩnh vực', 'Số câu chuyện'],
      rows: rows.map(({ label, count }) => [label, String(count)]),
    },
    legend: [],
    svg: drawStackedBars({
      id,
      title,
      rows: rows.map(({ label, count }) => ({ label, values: [count] })),
      series: [{ colour: '--color-primary', texture: 'solid' }],
    }),
  };
}

/** "10 câu chuyện thuộc 6 lĩnh vực, nhiều nhất là “Cà phê, hồ tiêu” và “Lúa gạo, lúa giống”, mỗi lĩnh vực 3 câu chuyện." */
export function storiesBySectorSentence(rows: readonly { label: string; count: number }[]): string {
  const present = rows.filter(({ count }) => count > 0);
  const total = formatInteger(present.reduce((sum, { count }) => sum + count, 0));
  const [first] = present;
  if (first === undefined) return 'Chưa có câu chuyện nào được đăng.';
  if (present.length === 1) return `${total} câu chuyện thuộc một lĩnh vực là “${first.label}”.`;
  const { top, count } = mostOf(present);
  const spread = `${total} câu chuyện thuộc ${present.length} lĩnh vực`;
  if (top.length === present.length)
    return `${spread}, mỗi lĩnh vực ${formatInteger(count)} câu chuyện.`;
  const names = listAll(top.map(({ label }) => `“${label}”`));
  return `${spread}, nhiều nhất là ${names}${top.length === 1 ? ' với' : ', mỗi lĩnh vực'} ${formatInteger(count)} câu chuyện.`;
}
