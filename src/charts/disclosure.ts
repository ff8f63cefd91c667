import { DISCLOSURES, DISCLOSURE_LABELS, type Disclosure } from '#domain/labels.ts';
import { formatInteger } from '#domain/number.ts';
import type { Task } from '#domain/task.ts';
import type { Library } from '#library/join.ts';
import type { DrawnFigure } from './chart-figure.ts';
import { drawRows } from './draw-rows.ts';
import { STATUS_FILLS, type Fill } from './fill.ts';
import type { Span } from './rows.ts';
import { legendOf } from './stacked-bars.ts';
import { nameOf, sectionsShown, tasksCountedAt } from './tasks-by-clause.ts';
import { listAll, listAny } from './wording.ts';

const KNOWN: Fill = { colour: '--color-primary', texture: 'solid' };
const UNKNOWN: Fill = STATUS_FILLS.unpublished;
/** From the start of one column to the next, when a full bar is 1. */
const PITCH = 1.2;

interface Group {
  label: string;
  total: number;
  known: Readonly<Record<Disclosure, number>>;
}

/** For the newest plan and each clause of the sections that give tasks: of how many tasks each of the four things is published. */
export function disclosureChart({ plan, tasks }: Pick<Library, 'plan' | 'tasks'>): DrawnFigure {
  const id = 'muc-do-cong-bo';
  const title = `Mức độ công bố thông tin nhiệm vụ năm ${plan.year}`;
  const whole = groupOf(
    'Cả Kế hoạch',
    tasks.filter((task) => task.year === plan.year),
  );
  const groups = sectionsShown(plan)
    .flatMap((section) => section.clauses)
    .map((clause) => groupOf(nameOf(clause), tasksCountedAt(clause)));
  const rows = [whole, ...groups];
  const columns = DISCLOSURES.map((key, index) => ({ key, start: index * PITCH }));
  return {
    id,
    title,
    sentence: disclosureSentence(whole),
    table: {
      columns: ['Khoản', 'Số nhiệm vụ', ...DISCLOSURES.map((key) => DISCLOSURE_LABELS[key])],
      rows: groups.map(({ label, total, known }) => [
        label,
        String(total),
        ...DISCLOSURES.map((key) => String(known[key])),
      ]),
    },
    note: 'Mỗi ô ghi số nhiệm vụ đã công bố thông tin đó trên tổng số nhiệm vụ.',
    legend: legendOf(id, [
      { label: 'Đã công bố', fill: KNOWN },
      { label: 'Chưa công bố', fill: UNKNOWN },
    ]),
    svg: drawRows({
      id,
      name: `Biểu đồ: ${title}`,
      rows,
      extent: DISCLOSURES.length * PITCH - (PITCH - 1),
      bars: columns.flatMap(({ key, start }) => [
        { fill: UNKNOWN, spans: rows.map((row) => spanOf(row, start, row.known[key], row.total)) },
        { fill: KNOWN, spans: rows.map((row) => spanOf(row, start, 0, row.known[key])) },
      ]),
      marks: rows.flatMap(({ known, total }, row) =>
        columns.map(({ key, start: at }) => ({
          row,
          at,
          text: `${known[key]}/${total}`,
          isZero: known[key] === 0,
        })),
      ),
      heads: columns.map(({ key, start: at }) => ({
        at,
        width: 1,
        text: DISCLOSURE_LABELS[key],
      })),
      look: 'thin',
    }),
  };
}

function groupOf(label: string, tasks: readonly Task[]): Group {
  const count = (key: Disclosure) => tasks.filter((task) => task.disclosed[key]).length;
  const known = {
    leadAgency: count('leadAgency'),
    deadline: count('deadline'),
    progress: count('progress'),
    evidence: count('evidence'),
  };
  return { label, total: tasks.length, known };
}

/** Some of a group's tasks as a part of a bar that is 1 long for all of them. */
function spanOf({ total }: Group, start: number, from: number, to: number): Span | null {
  return from === to ? null : [start + from / total, start + to / total];
}

/** "Trong 34 nhiệm vụ, 13 đã công bố cơ quan chủ trì; chưa nhiệm vụ nào công bố thời hạn, tiến độ hoặc minh chứng." */
export function disclosureSentence({ total, known }: Pick<Group, 'total' | 'known'>): string {
  const nameOfKey = (key: Disclosure) => DISCLOSURE_LABELS[key].toLocaleLowerCase('vi');
  const none = DISCLOSURES.filter((key) => known[key] === 0).map(nameOfKey);
  const full = DISCLOSURES.filter((key) => known[key] === total).map(nameOfKey);
  const all = DISCLOSURES.length;
  if (total === 0) return 'Chưa có nhiệm vụ nào được đăng.';
  if (total === 1) {
    if (none.length === all) return `Nhiệm vụ duy nhất chưa công bố ${listAny(none)}.`;
    const missing = none.length === 0 ? '' : `, chưa công bố ${listAny(none)}`;
    return `Nhiệm vụ duy nhất đã công bố ${listAll(full)}${missing}.`;
  }
  if (none.length === all)
    return `Cả ${formatInteger(total)} nhiệm vụ đều chưa công bố ${listAny(none)}.`;
  if (full.length === all)
    return `Cả ${formatInteger(total)} nhiệm vụ đều đã công bố ${listAll(full)}.`;

  const some = DISCLOSURES.filter((key) => known[key] > 0).map(
    (key) => `${formatInteger(known[key])} đã công bố ${nameOfKey(key)}`,
  );
  const missing = none.length === 0 ? '' : `; chưa nhiệm vụ nào công bố ${listAny(none)}`;
  return `Trong ${formatInteger(total)} nhiệm vụ, ${listAll(some)}${missing}.`;
}
