import { formatDay, type Day } from '#domain/date.ts';
import { STATUSES, STATUS_LABELS, type TaskStatus } from '#domain/labels.ts';
import { formatInteger } from '#domain/number.ts';
import { countByStatus } from '#domain/progress.ts';
import type { Library } from '#library/join.ts';
import type { DrawnFigure } from './chart-figure.ts';
import { STATUS_FILLS } from './fill.ts';
import { drawStackedBars } from './stacked-bars.ts';
import { listAll } from './wording.ts';

const PHRASES = {
  'done-on-time': 'hoàn thành đúng hạn',
  'done-late': 'hoàn thành quá hạn',
  'on-track': 'đang thực hiện trong hạn',
  late: 'quá hạn',
  'not-measurable': 'không đo được',
  stopped: 'dừng',
  unpublished: 'chưa công bố đủ để xác định trạng thái',
} as const satisfies Record<TaskStatus, string>;

/** How many tasks of the newest plan stand in each status, all in order. */
export function taskStatusChart(library: Pick<Library, 'tasks' | 'plan' | 'today'>): DrawnFigure {
  const { plan, today } = library;
  const id = 'trang-thai-nhiem-vu';
  const title = `Nhiệm vụ năm ${plan.year} theo trạng thái`;
  const counts = countByStatus(library.tasks.filter((task) => task.year === plan.year));
  const rows = STATUSES.map((status) => ({
    label: STATUS_LABELS[status],
    swatch: STATUS_FILLS[status],
    values: STATUSES.map((other) => (other === status ? counts[status] : 0)),
  }));
  return {
    id,
    title,
    sentence: taskStatusSentence(counts, today),
    table: {
      columns: ['Trạng thái', 'Số nhiệm vụ'],
      rows: STATUSES.map((status) => [STATUS_LABELS[status], String(counts[status])]),
    },
    legend: [],
    svg: drawStackedBars({
      id,
      title,
      rows,
      series: STATUSES.map((status) => STATUS_FILLS[status]),
    }),
  };
}

/** "Tính đến 23/11/2026, trong 34 nhiệm vụ có 7 hoàn thành đúng hạn và 27 quá hạn." */
export function taskStatusSentence(
  counts: Readonly<Record<TaskStatus, number>>,
  today: Day,
): string {
  const present = STATUSES.filter((status) => counts[status] > 0);
  const total = present.reduce((sum, status) => sum + counts[status], 0);
  const [only] = present;
  const asOf = `Tính đến ${formatDay(today)},`;
  if (only === undefined) return `${asOf} chưa có nhiệm vụ nào được đăng.`;
  if (total === 1) return `${asOf} nhiệm vụ duy nhất ${PHRASES[only]}.`;
  if (present.length === 1)
    return `${asOf} cả ${formatInteger(total)} nhiệm vụ đều ${PHRASES[only]}.`;
  const parts = present.map((status) => `${formatInteger(counts[status])} ${PHRASES[status]}`);
  return `${asOf} trong ${formatInteger(total)} nhiệm vụ có ${listAll(parts)}.`;
}
