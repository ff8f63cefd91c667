import { formatDay, type Day } from '#domain/date.ts';
import { STATUSES, STATUS_LABELS } from '#domain/labels.ts';
import { formatInteger } from '#domain/number.ts';
import { periodLabel } from '#domain/period.ts';
import { standingsOn, type Standing } from '#domain/standing.ts';
import type { Library } from '#library/join.ts';
import type { ChartFigure, LegendEntry, Pictures } from './chart-figure.ts';
import { drawColumns } from './draw-columns.ts';
import { lineSwatch, STATUS_FILLS } from './fill.ts';
import { columnOf, lastDayOf, monthOf, monthsBetween } from './months.ts';
import { statusLegend } from './stacked-bars.ts';

const DUE_LABEL = 'Phải xong theo thời hạn';
/** More columns than this are not told apart on a phone; the table has them all. */
const MOST_COLUMNS = 24;

/**
 * The tasks of the newest plan at the end of each month of its year until today, stacked by status, with the
 * line of what should have been done by then. No picture while neither a deadline nor a report is published.
 */
export function statusOverTimeChart({
  plan,
  tasks,
  today,
}: Pick<Library, 'plan' | 'tasks' | 'today'>): ChartFigure {
  const id = 'tien-do-theo-thang';
  const title = `Nhiệm vụ năm ${plan.year} theo thời gian`;
  const standings = standingsOn(
    tasks.filter((task) => task.year === plan.year),
    daysShown(plan.year, today),
  );
  return {
    id,
    title,
    sentence: statusOverTimeSentence(standings),
    table: {
      columns: ['Đến ngày', ...STATUSES.map((status) => STATUS_LABELS[status]), DUE_LABEL],
      rows: standings.map(({ on, counts, due }) => [
        labelOf(on),
        ...STATUSES.map((status) => String(counts[status])),
        String(due),
      ]),
    },
    ...(hasCourse(standings)
      ? {
          note: `Mỗi cột là trạng thái vào ngày cuối tháng, tính từ các báo cáo đến ngày đó; cột cuối tính đến ${formatDay(today)}. Thời hạn đã đổi thì đường tính theo thời hạn của lúc đó.`,
          legend: legend(id, standings),
          svg: draw({ id, title, year: plan.year, standings }),
        }
      : { legend: [] }),
  };
}

/** The last day of every month from the plan's first to the last one before today, then today. */
function daysShown(year: number, today: Day): Day[] {
  const ended = monthsBetween(`${year}-01`, monthOf(today)).map(lastDayOf);
  return [...ended.filter((day) => day < today), today];
}

function labelOf(on: Day): string {
  return on === lastDayOf(monthOf(on)) ? `Hết ${periodLabel(monthOf(on))}` : formatDay(on);
}

/** Whether anything ever stood otherwise than at the start. */
function hasCourse(standings: readonly Standing[]): boolean {
  const [first] = standings;
  return standings.some(
    ({ counts, due }) =>
      due > 0 || STATUSES.some((status) => counts[status] !== first?.counts[status]),
  );
}

function legend(id: string, standings: readonly Standing[]): LegendEntry[] {
  const present = STATUSES.filter((status) => standings.some(({ counts }) => counts[status] > 0));
  return [
    ...statusLegend(id, present),
    { label: DUE_LABEL, colour: '--color-ink', shape: 'line', swatch: lineSwatch('--color-ink') },
  ];
}

interface Course {
  id: string;
  title: string;
  year: number;
  standings: readonly Standing[];
}

function draw({ id, title, year, standings }: Course): Pictures {
  const shown = standings.slice(-MOST_COLUMNS);
  return drawColumns({
    id,
    name: `Biểu đồ: ${title}`,
    unit: 'Số nhiệm vụ',
    columns: shown.map(({ on }) => columnOf(monthOf(on), year)),
    pieces: STATUSES.map((status) => ({
      fill: STATUS_FILLS[status],
      values: shown.map(({ counts }) => counts[status]),
    })),
    line: shown.map(({ due }) => due),
  });
}

/** "Đến 25/11/2026, theo thời hạn phải xong 22 trong 33 nhiệm vụ; 14 nhiệm vụ đã hoàn thành, 9 đang quá hạn." */
export function statusOverTimeSentence(standings: readonly Standing[]): string {
  const last = standings.at(-1);
  const total = last === undefined ? 0 : STATUSES.reduce((sum, key) => sum + last.counts[key], 0);
  if (last === undefined || total === 0) return 'Chưa có nhiệm vụ nào được đăng.';
  const all = `${formatInteger(total)} nhiệm vụ`;
  if (!hasCourse(standings))
    return `Chưa có thời hạn đã đến hay báo cáo nào được đăng cho ${all}, nên chưa có diễn biến để vẽ.`;
  const { counts, due, on } = last;
  const done = counts['done-on-time'] + counts['done-late'];
  const late = counts.late === 0 ? 'không nhiệm vụ nào' : formatInteger(counts.late);
  return `Đến ${formatDay(on)}, theo thời hạn phải xong ${formatInteger(due)} trong ${all}; ${formatInteger(done)} nhiệm vụ đã hoàn thành, ${late} đang quá hạn.`;
}
