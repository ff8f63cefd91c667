import type { PublicRecord, RecordedEntry } from './record.ts';

export const SILENT_CHANGES = ['changed', 'removed', 'note-removed'] as const;

export interface SilentChange {
  /** What a reader calls the piece. */
  name: string;
  how: (typeof SILENT_CHANGES)[number];
}

type Recorded = Pick<PublicRecord, 'entries'>;

/**
 * What an older record had published and a newer one changed or dropped without a new correction note.
 * A piece that is gone takes its notes with it, unless what it was part of (a report's task) still stands and says so.
 */
export function silentChanges(older: Recorded, newer: Recorded): SilentChange[] {
  const nowById = new Map(newer.entries.map((entry) => [entry.id, entry]));
  return older.entries.flatMap((before) => {
    const now = nowById.get(before.id);
    const speaker = now ?? nowById.get(ownerOf(before.id));
    const how = faultOf(before, now, speaker);
    return how === undefined ? [] : [{ name: before.name, how }];
  });
}

function faultOf(
  before: RecordedEntry,
  now: RecordedEntry | undefined,
  speaker: RecordedEntry | undefined,
): SilentChange['how'] | undefined {
  if (speaker === undefined) return 'removed';
  if (before.notes.some((note) => !speaker.notes.includes(note))) return 'note-removed';
  if (now?.sha256 === before.sha256) return undefined;
  const isExplained = speaker.notes.some((note) => !before.notes.includes(note));
  if (isExplained) return undefined;
  return now === undefined ? 'removed' : 'changed';
}

/** "progress 2026/nv-001 2026-06-30 1" → "task 2026/nv-001"; other pieces are part of nothing. */
function ownerOf(id: string): string {
  return id.startsWith('progress ') ? `task ${id.split(' ')[1] ?? ''}` : '';
}
