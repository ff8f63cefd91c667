import type { Day } from '#domain/date.ts';
import {
  PROGRESS_STATE_LABELS,
  PROGRESS_STATES,
  STATUS_LABELS,
  STATUSES,
  type ProgressState,
  type TaskStatus,
} from '#domain/labels.ts';
import { headingKey } from '#domain/report-columns.ts';
import { isLikelySerial, serialToDay, toDay } from './office/day-text.ts';
import type { Cell } from './office/table.ts';

const STATE_WORDINGS = {
  'not-started': ['Chưa thực hiện', 'Chưa làm', 'Chưa bắt đầu'],
  'in-progress': ['Đang triển khai', 'Đang làm', 'Đang tiến hành', 'Đã triển khai'],
  completed: ['Đã hoàn thành', 'Xong', 'Đã xong', 'Đã thực hiện xong'],
  stopped: ['Dừng', 'Đã dừng', 'Không thực hiện nữa', 'Dừng triển khai'],
} as const satisfies Record<ProgressState, readonly string[]>;

const STATE_BY_KEY = new Map(
  PROGRESS_STATES.flatMap((state) =>
    [PROGRESS_STATE_LABELS[state], ...STATE_WORDINGS[state]].map(
      (words): [string, ProgressState] => [headingKey(words), state],
    ),
  ),
);
const STATUS_BY_KEY = new Map(
  STATUSES.map((status): [string, TaskStatus] => [headingKey(STATUS_LABELS[status]), status]),
);

/** The day a cell holds, however it was typed; `year` completes "30/6". */
export function dayIn(cell: Cell, year: number): Day | undefined {
  if (cell.day !== undefined) return cell.day;
  if (cell.number !== undefined) {
    return isLikelySerial(cell.number) ? serialToDay(cell.number) : undefined;
  }
  return toDay(cell.text, year);
}

/** A percent from 0 to 100 and whether a person should look: 1 may be one percent or all of it. */
export function percentIn(cell: Cell): { percent: number; isDoubtful: boolean } | undefined {
  if (cell.kind === 'percent' && cell.number !== undefined) {
    return { percent: cell.number, isDoubtful: false };
  }
  const match = /^(\d+(?:[.,]\d+)?)\s*(%|phần trăm)?$/iu.exec(cell.text);
  const number = cell.number ?? (match === null ? undefined : Number(match[1]?.replace(',', '.')));
  if (number === undefined || !Number.isFinite(number)) return undefined;
  if (match?.[2] !== undefined) return { percent: number, isDoubtful: false };
  if (number > 0 && number < 1)
    return { percent: Number((number * 100).toPrecision(12)), isDoubtful: false };
  return { percent: number, isDoubtful: number === 1 };
}

export function stateIn(cell: Cell): ProgressState | undefined {
  return STATE_BY_KEY.get(headingKey(cell.text));
}

export function statusIn(cell: Cell): TaskStatus | undefined {
  return STATUS_BY_KEY.get(headingKey(cell.text));
}
