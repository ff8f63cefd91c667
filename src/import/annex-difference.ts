import { isDeepStrictEqual } from 'node:util';
import { UNKNOWN_REASON_LABELS } from '#domain/labels.ts';
import type { TaskData } from '#domain/task.ts';
import type { AnnexTask } from './annex-task.ts';

/** A field of a task that an annex now says differently; the note keeps the old words. */
export interface ChangedField {
  field: string;
  value: unknown;
  note: string;
}

const TITLES = {
  quote: 'Câu giao nhiệm vụ',
  product: 'Sản phẩm',
  leadAgency: 'Cơ quan chủ trì',
  partnerAgencies: 'Cơ quan phối hợp',
  deadline: 'Thời hạn',
  clauses: 'Khoản',
  measure: 'Cách đo',
} as const;
const FIELDS = [
  'quote',
  'product',
  'leadAgency',
  'partnerAgencies',
  'deadline',
  'clauses',
  'measure',
] as const;

/**
 * Fields where the annex differs from the file. What the annex does not state is no difference: a field an editor has
 * filled in from elsewhere stays.
 */
export function changedFields(data: TaskData, task: AnnexTask): ChangedField[] {
  const changed = FIELDS.flatMap((field): ChangedField[] => {
    const value = task[field];
    if (isUnstated(value) || isDeepStrictEqual(value, data[field])) return [];
    const note = `${TITLES[field]} đổi từ "${shown(data[field])}" thành "${shown(value)}".`;
    return [{ field, value, note }];
  });
  // A task drawn from the plan's words becomes one of the annex with the words the annex gives it.
  if (data.annex !== undefined || changed.length === 0) return changed;
  const note = `Được giao tại ${task.annex.source}, số ${task.annex.number}.`;
  return [{ field: 'annex', value: task.annex, note }, ...changed];
}

function isUnstated(value: unknown): boolean {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return true;
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

function shown(value: TaskData[keyof TaskData]): string {
  if (value === undefined) return 'không ghi';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value !== 'object') return String(value);
  if ('unknown' in value) return `chưa công bố: ${UNKNOWN_REASON_LABELS[value.unknown]}`;
  if ('agencies' in value) return value.agencies.join(', ');
  if ('indicator' in value) return value.indicator;
  return 'words' in value ? value.words : '';
}
