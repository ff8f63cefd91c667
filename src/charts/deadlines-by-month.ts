import { STATUSES, STATUS_LABELS } from '#domain/labels.ts';
import { formatInteger } from '#domain/number.ts';
import { periodLabel } from '#domain/period.ts';
import { countByStatus, presentStatuses } from '#domain/progress.ts';
import type { Task } from '#domain/task.ts';
import { capitalize } from '#domain/vietnamese.ts';
import type { Library } from '#library/join.ts';
import type { ChartFigure, Pictures } from './chart-figure.ts';
import { drawColumns } from './draw-columns.ts';
import { STATUS_FILLS } from './fill.ts';
import { columnOf, monthOf, monthsBetween, type Month } from './months.ts';
import { statusLegend } from './stacked-bars.ts';
import { listAll, mostOf } from './wording.ts';

interface MonthLoad {
  month: Month;
  tasks: readonly Task[];
}

/**
 * The tasks of the newest plan by the month in which their deadline ends, stacked by status. Every month of the
 * plan's year has its column, and those before or after it that have a deadline. No picture without any deadline.
 */
export function deadlinesByMonthChart({
  plan,
  tasks,
}: Pick<Library, 'plan' | 'tasks'>): ChartFigure {
  const id = 'thoi-han-theo-thang';
  const title = `Thời hạn của nhiệm vụ năm ${plan.year} theo tháng`;
  const ofPlan = tasks.filter((task) => task.year === plan.year);
  const loads = loadsOf(ofPlan, plan.year);
  const dated = loads.flatMap((load) => [...load.tasks]);
  const undated = ofPlan.filter((task) => dueMonthOf(task) === undefined);
  const rhythm = undated.filter(({ deadline }) => 'words' in deadline);
  const unknown = undated.filter(({ deadline }) => 'unknown' in deadline);
  const row = (label: string, own: readonly Task[]) => {
    const counts = countByStatus(own);
    return [label, ...STATUSES.map((status) => String(counts[status])), String(own.length)];
  };
  return {
    id,
    title,
    sentence: deadlinesByMonthSentence(
      loads.map(({ month, tasks: { length: count } }) => ({ month, count })),
      { rhythm: rhythm.length, unknown: unknown.length },
    ),
    table: {
      columns: ['Thời hạn', ...STATUSES.map((status) => STATUS_LABELS[status]), 'Tổng'],
      rows: [
        ...(dated.length === 0 ? [] : loads).map((load) =>
          row(capitalize(periodLabel(load.month)), load.tasks),
        ),
        ...(rhythm.length === 0 ? [] : [row('Định kỳ, không có ngày cuối', rhythm)]),
        ...(unknown.length === 0 && dated.length > 0 ? [] : [row('Chưa công bố', unknown)]),
      ],
    },
    ...(dated.length === 0
      ? { legend: [] }
      : {
          legend: statusLegend(id, presentStatuses(dated)),
          svg: draw({ id, title, year: plan.year, loads }),
        }),
  };
}

interface Drawn {
  id: string;
  title: string;
  year: number;
  loads: readonly MonthLoad[];
}

function draw({ id, title, year, loads }: Drawn): Pictures {
  const counts = loads.map(({ tasks }) => countByStatus(tasks));
  return drawColumns({
    id,
    name: `Biểu đồ: ${title}`,
    unit: 'Số nhiệm vụ có thời hạn trong tháng',
    columns: loads.map(({ month, tasks }) => ({
      ...columnOf(month, year),
      ...(tasks.length > 0 && { mark: String(tasks.length) }),
    })),
    pieces: STATUSES.map((status) => ({
      fill: STATUS_FILLS[status],
      values: counts.map((ofMonth) => ofMonth[status]),
    })),
  });
}

function loadsOf(tasks: readonly Task[], year: number): MonthLoad[] {
  const byMonth = Map.groupBy(tasks, dueMonthOf);
  const due = [...byMonth.keys()].filter((month) => month !== undefined).sort();
  const [first = ''] = due;
  const from = due.length > 0 && first < `${year}-01` ? first : `${year}-01`;
  const to = [due.at(-1) ?? '', `${year}-12`].sort()[1] ?? '';
  return monthsBetween(from, to).map((month) => ({ month, tasks: byMonth.get(month) ?? [] }));
}

function dueMonthOf({ deadline }: Task): Month | undefined {
  const dueOn = 'dueOn' in deadline ? deadline.dueOn : undefined;
  return dueOn === undefined ? undefined : monthOf(dueOn);
}

/** "28 nhiệm vụ có ngày cuối của thời hạn, nhiều nhất là tháng 12/2026 với 11; 3 nhiệm vụ định kỳ, 2 chưa công bố thời hạn." */
export function deadlinesByMonthSentence(
  loads: readonly { month: Month; count: number }[],
  { rhythm, unknown }: { rhythm: number; unknown: number },
): string {
  const dated = loads.reduce((sum, { count }) => sum + count, 0);
  if (dated + rhythm + unknown === 0) return 'Chưa có nhiệm vụ nào được đăng.';
  if (dated + rhythm === 0)
    return unknown === 1
      ? 'Nhiệm vụ duy nhất chưa công bố thời hạn.'
      : `Cả ${formatInteger(unknown)} nhiệm vụ đều chưa công bố thời hạn, nên chưa có gì để vẽ.`;
  const { top, count } = mostOf(loads);
  const months = top.map(({ month }) => periodLabel(month));
  const most =
    months.length === 0 || months.length > 3
      ? ''
      : `, nhiều nhất là ${listAll(months)} với ${months.length > 1 ? 'mỗi tháng ' : ''}${formatInteger(count)}`;
  const others = [
    ...(rhythm > 0 ? [`${formatInteger(rhythm)} nhiệm vụ định kỳ`] : []),
    ...(unknown > 0 ? [`${formatInteger(unknown)} nhiệm vụ chưa công bố thời hạn`] : []),
  ];
  if (dated === 0) return `Chưa nhiệm vụ nào có ngày cuối của thời hạn: ${listAll(others)}.`;
  return `${formatInteger(dated)} nhiệm vụ có ngày cuối của thời hạn${most}${others.length === 0 ? '' : `; ${listAll(others)}`}.`;
}
