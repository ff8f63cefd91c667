import { isDeepStrictEqual } from 'node:util';
import type { Day } from '#domain/date.ts';
import { PROGRESS_STATE_LABELS, STATUS_LABELS } from '#domain/labels.ts';
import { REPORT_COLUMNS } from '#domain/report-columns.ts';
import { evidenceAddress, type ProgressEntry } from '#domain/task.ts';

/** An entry as it is now said, with what it said before kept in its corrections. */
export function correctedEntry(
  known: ProgressEntry,
  entry: ProgressEntry,
  { on, reason }: { on: Day; reason: string },
): ProgressEntry {
  return {
    ...entry,
    corrections: [...known.corrections, { on, was: wordsBefore(known, entry), reason }],
  };
}

/** The fields that change, in their old words: "Đã làm được: …; Trạng thái: …". */
function wordsBefore(known: ProgressEntry, entry: ProgressEntry): string {
  const fields = [
    'done',
    'state',
    'percent',
    'completedOn',
    'evidence',
    'reason',
    'next',
    'newDeadline',
    'override',
  ] as const;
  return fields
    .filter((field) => !isDeepStrictEqual(known[field], entry[field]))
    .map((field) => `${titleOf(field)}: ${shown(known, field)}`)
    .join('; ');
}

function titleOf(field: string): string {
  if (field === 'override') return 'Trạng thái được quyết định';
  return REPORT_COLUMNS.find(({ key }) => key === field)?.title ?? field;
}

function shown(known: ProgressEntry, field: keyof ProgressEntry): string {
  const value = known[field];
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'không ghi';
  switch (field) {
    case 'state':
      return PROGRESS_STATE_LABELS[known.state];
    case 'evidence':
      return known.evidence
        .map(({ title, on, ...piece }) => `${title} (${evidenceAddress(piece)}, ${on})`)
        .join(', ');
    case 'newDeadline':
      return known.newDeadline?.words ?? '';
    case 'override':
      return known.override === undefined ? '' : STATUS_LABELS[known.override.status];
    default:
      return typeof value === 'object' ? '' : String(value);
  }
}
