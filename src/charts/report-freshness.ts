import { formatDay } from '#domain/date.ts';
import { countByFreshness } from '#domain/freshness.ts';
import { FRESHNESSES, FRESHNESS_LABELS, type Freshness } from '#domain/labels.ts';
import { formatInteger } from '#domain/number.ts';
import type { Library } from '#library/join.ts';
import type { ChartFigure } from './chart-figure.ts';
import { STATUS_FILLS, type Fill } from './fill.ts';
import { drawStackedBars } from './stacked-bars.ts';
import { listAll } from './wording.ts';

const REPORTED: Fill = { colour: '--color-primary', texture: 'solid' };
const NEVER: Fill = STATUS_FILLS.unpublished;

const PHRASES = {
  recent: 'có báo cáo trong 31 ngày qua',
  aging: 'có báo cáo gần nhất cách đây 32 đến 92 ngày',
  stale: 'có báo cáo gần nhất cách đây hơn 92 ngày',
  never: 'chưa có báo cáo nào',
} as const satisfies Record<Freshness, string>;

/** How old the latest report on each task of the newest plan is. No picture while there is no report at all. */
export function reportFreshnessChart({
  plan,
  tasks,
  today,
}: Pick<Library, 'plan' | 'tasks' | 'today'>): ChartFigure {
  const id = 'do-moi-thong-tin';
  const title = 'Độ mới của thông tin';
  const counts = countByFreshness(tasks.filter((task) => task.year === plan.year));
  const reported = FRESHNESSES.some((freshness) => freshness !== 'never' && counts[freshness] > 0);
  return {
    id,
    title,
    sentence: reportFreshnessSentence(counts, formatDay(today)),
    table: {
      columns: ['Báo cáo gần nhất', 'Số nhiệm vụ'],
      rows: FRESHNESSES.map((freshness) => [
        FRESHNESS_LABELS[freshness],
        String(counts[freshness]),
      ]),
    },
    legend: [],
    ...(reported && {
      note: 'Đây là tuổi của báo cáo gần nhất, không nói việc đã xong hay chưa.',
      svg: drawStackedBars({
        id,
        title,
        rows: FRESHNESSES.map((freshness) => ({
          label: FRESHNESS_LABELS[freshness],
          values: freshness === 'never' ? [0, counts.never] : [counts[freshness]],
        })),
        series: [REPORTED, NEVER],
      }),
    }),
  };
}

/** "Tính đến 25/11/2026, trong 33 nhiệm vụ có 12 có báo cáo trong 31 ngày qua và 5 chưa có báo cáo nào." */
export function reportFreshnessSentence(
  counts: Readonly<Record<Freshness, number>>,
  day: string,
): string {
  const present = FRESHNESSES.filter((freshness) => counts[freshness] > 0);
  const total = present.reduce((sum, freshness) => sum + counts[freshness], 0);
  const [only] = present;
  if (only === undefined) return `Tính đến ${day}, chưa có nhiệm vụ nào được đăng.`;
  if (present.length === 1) {
    const all = total === 1 ? 'nhiệm vụ duy nhất' : `cả ${formatInteger(total)} nhiệm vụ đều`;
    return `Tính đến ${day}, ${all} ${PHRASES[only]}.`;
  }
  const parts = present.map(
    (freshness) => `${formatInteger(counts[freshness])} ${PHRASES[freshness]}`,
  );
  return `Tính đến ${day}, trong ${formatInteger(total)} nhiệm vụ: ${listAll(parts)}.`;
}
