import { shortNameOf } from '#domain/agency.ts';
import { STATUSES, STATUS_LABELS } from '#domain/labels.ts';
import { formatInteger } from '#domain/number.ts';
import { countByStatus, presentStatuses } from '#domain/progress.ts';
import type { Task } from '#domain/task.ts';
import { compareVietnamese } from '#domain/vietnamese.ts';
import type { Library } from '#library/join.ts';
import type { ChartFigure } from './chart-figure.ts';
import { STATUS_FILLS } from './fill.ts';
import { drawStackedBars, statusLegend } from './stacked-bars.ts';
import { listAll, mostOf } from './wording.ts';

const UNKNOWN_LEAD = 'Chưa công bố cơ quan chủ trì';
/** Agencies with a row of their own in the picture; the table names every one. */
const MOST_ROWS = 15;

interface Load {
  name: string;
  shortName: string;
  tasks: readonly Task[];
}

/** The tasks of the newest plan by the agency that leads them, most first, stacked by status; those whose lead is not published stand last. */
export function tasksByAgencyChart({ plan, tasks }: Pick<Library, 'plan' | 'tasks'>): ChartFigure {
  const id = 'nhiem-vu-theo-co-quan';
  const title = `Nhiệm vụ năm ${plan.year} theo cơ quan chủ trì`;
  const ofPlan = tasks.filter((task) => task.year === plan.year);
  const led = loadsOf(ofPlan);
  const unknown = ofPlan.filter(({ leadAgency }) => 'unknown' in leadAgency);
  const unknownRow = { name: UNKNOWN_LEAD, shortName: 'Chưa công bố', tasks: unknown };
  const listed = unknown.length > 0 || led.length === 0 ? [...led, unknownRow] : led;
  return {
    id,
    title,
    sentence: tasksByAgencySentence(
      led.map(({ name, tasks: { length: count } }) => ({ name, count })),
      unknown.length,
    ),
    table: {
      columns: ['Cơ quan chủ trì', ...STATUSES.map((status) => STATUS_LABELS[status]), 'Tổng'],
      rows: listed.map(({ name, tasks: own }) => {
        const counts = countByStatus(own);
        return [name, ...STATUSES.map((status) => String(counts[status])), String(own.length)];
      }),
    },
    ...(led.length === 0
      ? { legend: [] }
      : {
          legend: statusLegend(id, presentStatuses(ofPlan)),
          svg: drawStackedBars({
            id,
            title,
            rows: rowsOf(led, unknown.length > 0 ? [unknownRow] : []).map(
              ({ shortName, tasks: own }) => {
                const counts = countByStatus(own);
                return { label: shortName, values: STATUSES.map((status) => counts[status]) };
              },
            ),
            series: STATUSES.map((status) => STATUS_FILLS[status]),
          }),
        }),
  };
}

/** What each agency leads, most first, then by name. */
function loadsOf(tasks: readonly Task[]): Load[] {
  const byAgency = Map.groupBy(tasks, ({ leadAgency }) =>
    'agency' in leadAgency ? leadAgency.agency : undefined,
  );
  return [...byAgency]
    .flatMap(([agency, own]) =>
      agency === undefined
        ? []
        : [{ name: agency.name, shortName: shortNameOf(agency), tasks: own }],
    )
    .sort(
      (left, right) =>
        right.tasks.length - left.tasks.length || compareVietnamese(left.name, right.name),
    );
}

/** Agencies beyond the most share one row. */
function rowsOf(led: readonly Load[], last: readonly Load[]): Load[] {
  if (led.length <= MOST_ROWS) return [...led, ...last];
  const rest = led.slice(MOST_ROWS - 1);
  const name = `${rest.length} cơ quan khác`;
  const others = { name, shortName: name, tasks: rest.flatMap(({ tasks }) => [...tasks]) };
  return [...led.slice(0, MOST_ROWS - 1), others, ...last];
}

/** "4 cơ quan chủ trì 13 nhiệm vụ, nhiều nhất là Sở Tài chính với 6; 20 nhiệm vụ chưa công bố cơ quan chủ trì." */
export function tasksByAgencySentence(
  led: readonly { name: string; count: number }[],
  unknown: number,
): string {
  const total = led.reduce((sum, { count }) => sum + count, 0);
  const missing = `${formatInteger(unknown)} nhiệm vụ chưa công bố cơ quan chủ trì`;
  if (total === 0) return unknown === 0 ? 'Chưa có nhiệm vụ nào được đăng.' : `${missing}.`;
  const { top, count } = mostOf(led);
  const names = top.map(({ name }) => name);
  const each = names.length === 1 ? '' : 'mỗi cơ quan ';
  const most =
    led.length === 1 || names.length > 3
      ? ''
      : `, nhiều nhất là ${listAll(names)} với ${each}${formatInteger(count)}`;
  const spread =
    led.length === 1
      ? `${listAll(names)} chủ trì ${formatInteger(total)} nhiệm vụ`
      : `${led.length} cơ quan chủ trì ${formatInteger(total)} nhiệm vụ`;
  return `${spread}${most}${unknown === 0 ? '' : `; ${missing}`}.`;
}
