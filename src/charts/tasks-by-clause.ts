import { STATUSES, STATUS_LABELS } from '#domain/labels.ts';
import { formatInteger } from '#domain/number.ts';
import type { Clause, Plan, Section } from '#domain/plan.ts';
import { countByStatus, presentStatuses } from '#domain/progress.ts';
import type { Task } from '#domain/task.ts';
import { capitalize } from '#domain/vietnamese.ts';
import type { Library } from '#library/join.ts';
import type { DrawnFigure } from './chart-figure.ts';
import { STATUS_FILLS } from './fill.ts';
import { drawStackedBars, statusLegend } from './stacked-bars.ts';
import { listAll, mostOf } from './wording.ts';

/** The tasks a chart counts under a clause: one that several clauses give stands under the first, as in the list. */
export function tasksCountedAt(clause: Clause): Task[] {
  return clause.tasks.filter((task) => task.clauses[0]?.id === clause.id);
}

/** The sections that give tasks; all of them as long as none does. */
export function sectionsShown({ sections }: Pick<Plan, 'sections'>): readonly Section[] {
  const giving = sections.filter((section) => tasksIn(section).length > 0);
  return giving.length === 0 ? sections : giving;
}

/** The tasks of the newest plan by section and clause, stacked by status; a section that gives none has no rows. */
export function tasksByClauseChart({ plan }: Pick<Library, 'plan'>): DrawnFigure {
  const id = 'nhiem-vu-theo-khoan';
  const title = `Nhiệm vụ năm ${plan.year} theo mục và khoản`;
  const sections = sectionsShown(plan);
  const clauses = sections.flatMap((section) => section.clauses);
  const tasks = clauses.flatMap(tasksCountedAt);
  const shared = tasks.filter((task) => task.clauses.length > 1).length;
  return {
    id,
    title,
    sentence: tasksByClauseSentence(
      plan.sections.map(({ number, clauses: own }) => ({
        number,
        clauses: own.map((clause) => ({
          label: clause.label,
          count: tasksCountedAt(clause).length,
        })),
      })),
    ),
    ...(shared > 0 && {
      note: `${shared} nhiệm vụ do nhiều khoản cùng giao được tính ở khoản đứng trước.`,
    }),
    table: {
      columns: ['Khoản', ...STATUSES.map((status) => STATUS_LABELS[status]), 'Tổng'],
      rows: clauses.map((clause) => {
        const counted = tasksCountedAt(clause);
        const counts = countByStatus(counted);
        return [
          nameOf(clause),
          ...STATUSES.map((status) => String(counts[status])),
          String(counted.length),
        ];
      }),
    },
    legend: statusLegend(id, presentStatuses(tasks)),
    svg: drawStackedBars({
      id,
      title,
      rows: sections.flatMap((section) => [
        {
          label: `${section.number}. ${section.shortTitle}: ${formatInteger(tasksIn(section).length)} nhiệm vụ`,
          isHeading: true,
          values: [],
        },
        ...section.clauses.map((clause) => {
          const counts = countByStatus(tasksCountedAt(clause));
          return { label: nameOf(clause), values: STATUSES.map((status) => counts[status]) };
        }),
      ]),
      series: STATUSES.map((status) => STATUS_FILLS[status]),
    }),
  };
}

/** "II.5 Xây dựng mô hình". */
export function nameOf(clause: Pick<Clause, 'label' | 'shortTitle'>): string {
  return `${clause.label} ${clause.shortTitle}`;
}

function tasksIn(section: Section): Task[] {
  return section.clauses.flatMap(tasksCountedAt);
}

/** "Mục II giao 19 nhiệm vụ, mục III giao 14, mục I không giao nhiệm vụ nào; nhiều nhất là khoản II.6 với 6 nhiệm vụ." */
export function tasksByClauseSentence(
  sections: readonly { number: string; clauses: readonly { label: string; count: number }[] }[],
): string {
  const loads = sections.map(({ number, clauses }) => ({
    number,
    count: clauses.reduce((sum, clause) => sum + clause.count, 0),
  }));
  const giving = loads.filter(({ count }) => count > 0);
  if (giving.length === 0) return 'Chưa có nhiệm vụ nào của Kế hoạch được đăng.';
  const given = giving.map(
    ({ number, count }, index) =>
      `mục ${number} giao ${formatInteger(count)}${index === 0 ? ' nhiệm vụ' : ''}`,
  );
  const others = loads.filter(({ count }) => count === 0).map(({ number }) => number);
  if (others.length > 0) given.push(`mục ${listAll(others)} không giao nhiệm vụ nào`);
  const { top, count } = mostOf(sections.flatMap(({ clauses }) => clauses));
  const tasks = `${formatInteger(count)} nhiệm vụ`;
  const names = top.map(({ label }) => label);
  const most =
    names.length === 1
      ? `khoản ${listAll(names)} với ${tasks}`
      : names.length <= 3
        ? `khoản ${listAll(names)}, mỗi khoản ${tasks}`
        : `${names.length} khoản, mỗi khoản ${tasks}`;
  return `${capitalize(given.join(', '))}; nhiều nhất là ${most}.`;
}
