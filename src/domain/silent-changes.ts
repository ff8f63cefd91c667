import type { PublicRecord, RecordedEntry } from './record.ts';

export const SILENT_CHANGES = ['changed', 'removed', 'note-removed'] as const;

export interface SilentChange {
  /** What a reader calls the piece. */
  name: string;
  how: (typeof SILENT_CHANGES)[number];
}

type Recorded = Pick<PublicRecord, 'entries'>;

/**
 * What an older record had published and a newer one changed or dropped without a new correction note, at the piece
 * itself or, for a report, at its task. A note once published must stay.
 */
export function silentChanges(older: Recorded, newer: Recorded): SilentChange[] {
  const thenById = byId(older);
  const nowById = byId(newer);
  const isNoted = (id: string) => {
    const known = thenById.get(id)?.notes ?? [];
    return (nowById.get(id)?.notes ?? []).some((note) => !known.includes(note));
  };
  return older.entries.flatMap((before) => {
    const how = faultOf(before, nowById.get(before.id));
    const isExplained = isNoted(before.id) || isNoted(ownerOf(before.id));
    if (how === undefined || (how !== 'note-removed' && isExplained)) return [];
    return [{ name: before.name, how }];
  });
}

function byId({ entries }: Recorded): ReadonlyMap<string, RecordedEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function faultOf(
  before: RecordedEntry,
  now: RecordedEntry | undefined,
): SilentChange['how'] | undefined {
  if (now === undefined) return 'removed';
  if (before.notes.some((note) => !now.notes.includes(note))) return 'note-removed';
  return now.sha256 === before.sha256 ? undefined : 'changed';
}

/** "progress 2026/nv-001 2026-06-30 1" → "task 2026/nv-001"; other pieces are part of nothing. */
function ownerOf(id: string): string {
  return id.startsWith('progress ') ? `task ${id.split(' ')[1] ?? ''}` : '';
}
