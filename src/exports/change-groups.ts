import { listAll } from '#charts/wording.ts';
import type { Day } from '#domain/date.ts';
import { CHANGE_KINDS, CHANGE_KIND_LABELS, type ChangeKind } from '#domain/labels.ts';
import { formatInteger } from '#domain/number.ts';
import { comparePeriods, periodLabel, type Period } from '#domain/period.ts';
import { capitalize } from '#domain/vietnamese.ts';
import type { Change } from './changes.ts';

/** What changed on one day. */
export interface ChangeDay {
  on: Day;
  changes: readonly Change[];
}

/** What changed in one reporting period, or in one month outside of any. */
export interface ChangeGroup {
  /** Anchor on the page of changes: "ky-2026-q2", "thang-2026-11". */
  id: string;
  title: string;
  covers: Period;
  told:
    | { as: 'period'; sentence: string; parts: readonly ChangePart[] }
    | { as: 'month'; days: readonly ChangeDay[] };
}

/** The changes of one kind in a period. */
export interface ChangePart {
  kind: ChangeKind;
  count: number;
  /** The newest of them; every report stands on the page of its task and in the open data. */
  shown: readonly Change[];
}

/** What a reader still reads in one list. */
const MOST_SHOWN = 100;

/** Changes by day, in the order they come. */
export function changeDays(changes: readonly Change[]): ChangeDay[] {
  return [...Map.groupBy(changes, ({ on }) => on)].map(([on, own]) => ({ on, changes: own }));
}

/** Newest first, by the end of what each covers. */
export function changeGroups(changes: readonly Change[]): ChangeGroup[] {
  const reported = Map.groupBy(changes, ({ period }) => period);
  const others = Map.groupBy(reported.get(undefined) ?? [], ({ on }) => on.slice(0, 7));
  return [
    ...[...reported].flatMap(([period, own]) =>
      period === undefined ? [] : [periodGroup(period, own)],
    ),
    ...[...others].map(([month, own]) => monthGroup(month, own)),
  ].sort((left, right) => comparePeriods(right.covers, left.covers));
}

function periodGroup(period: Period, changes: readonly Change[]): ChangeGroup {
  const byKind = Map.groupBy(changes, ({ kind }) => kind);
  const kinds = CHANGE_KINDS.filter((kind) => byKind.has(kind));
  const parts = kinds.map((kind): ChangePart => {
    const own = byKind.get(kind) ?? [];
    return { kind, count: own.length, shown: own.slice(0, MOST_SHOWN) };
  });
  return {
    id: `ky-${period.toLowerCase()}`,
    title: `Kỳ báo cáo ${periodLabel(period)}`,
    covers: period,
    told: { as: 'period', sentence: periodSentence(kinds, byKind), parts },
  };
}

/** "Kỳ này có 7 nhiệm vụ hoàn thành đúng hạn, 3 mới quá hạn và 14 cập nhật tiến độ." */
function periodSentence(
  kinds: readonly ChangeKind[],
  byKind: ReadonlyMap<ChangeKind, readonly Change[]>,
): string {
  const counts = kinds.map((kind, index) => {
    const tasks = new Set(byKind.get(kind)?.map(({ taskId }) => taskId)).size;
    const noun = index === 0 ? ' nhiệm vụ' : '';
    return `${formatInteger(tasks)}${noun} ${CHANGE_KIND_LABELS[kind].toLocaleLowerCase('vi')}`;
  });
  return `Kỳ này có ${listAll(counts)}.`;
}

function monthGroup(month: Period, changes: readonly Change[]): ChangeGroup {
  return {
    id: `thang-${month}`,
    title: capitalize(periodLabel(month)),
    covers: month,
    told: { as: 'month', days: changeDays(changes) },
  };
}
