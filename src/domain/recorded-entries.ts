import type { Content, Entry } from './content.ts';
import { sha256, type RecordedEntry } from './record.ts';
import { withdrawalNote } from './story.ts';

interface Report {
  on: string;
  corrections: readonly { on: string; was: string; reason: string }[];
}

interface Corrected {
  changes: readonly { on: string; note: string }[];
}

/**
 * Every published piece that must not change in silence: clauses, tasks, each progress report, stories and
 * documents. A field that is empty counts as absent, so that a new optional field changes no hash.
 */
export async function recordedEntries(content: Content): Promise<RecordedEntry[]> {
  const pieces = [
    ...content.clauses.map((entry) =>
      piece('clause', entry, `khoản ${entry.data.number} mục ${entry.data.section}`),
    ),
    ...content.tasks.flatMap((entry) => {
      const { progress, ...promise } = entry.data;
      const name = `nhiệm vụ ${entry.data.code}`;
      return [piece('task', { ...entry, data: promise }, name), ...reports(entry, progress, name)];
    }),
    ...content.stories.map((entry) => {
      // How far a story is shows in the very fact that it stands here.
      const data = { ...entry.data, state: undefined };
      return piece('story', { ...entry, data }, storyName(data));
    }),
    ...content.withdrawnStories.map((entry) => {
      const { withdrawal, changes, cooperative } = entry.data;
      const data = { withdrawal, changes: [...changes, withdrawalNote(withdrawal)] };
      return piece('story', { ...entry, data }, storyName({ cooperative }));
    }),
    ...content.documents.map((entry) => piece('document', entry, `văn bản ${entry.id}`)),
  ];
  return Promise.all(
    pieces.map(async ({ words, ...known }) => ({ ...known, sha256: await sha256(words) })),
  );
}

function storyName({ cooperative }: { cooperative: string }): string {
  return `câu chuyện ${cooperative}`;
}

interface Piece extends Omit<RecordedEntry, 'sha256'> {
  words: string;
}

function piece(kind: string, { id, data, body }: Entry<Corrected>, name: string): Piece {
  const { changes, ...rest } = data;
  return { id: `${kind} ${id}`, name, notes: notesOf(changes), words: canonical([rest, body]) };
}

/** Reports of one day are told apart by their order, so a report that is taken out shows. */
function reports({ id }: Entry<Corrected>, progress: readonly Report[], task: string): Piece[] {
  const seen = new Map<string, number>();
  return progress.map(({ corrections, ...report }) => {
    const count = (seen.get(report.on) ?? 0) + 1;
    seen.set(report.on, count);
    return {
      id: `progress ${id} ${report.on} ${count}`,
      name: `báo cáo tiến độ ngày ${report.on} của ${task}`,
      notes: corrections.map(({ on, was, reason }) => `${on}: ${reason} Lời cũ: ${was}`),
      words: canonical(report),
    };
  });
}

function notesOf(changes: Corrected['changes']): string[] {
  return changes.map(({ on, note }) => `${on}: ${note}`);
}

/** JSON that is the same whatever order the keys were written in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (Array.isArray(part)) return part.length === 0 ? undefined : part;
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)),
    );
  });
}
