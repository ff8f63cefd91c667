import { diffArrays } from 'diff';
import type { Day } from './date.ts';
import { compareClauses, type Clause, type Plan, type PlanData, type Section } from './plan.ts';

export type Amendment = NonNullable<PlanData['amendment']>;

/** The words of a plan as they stood at one time. */
export interface PlanText extends Omit<PlanData, 'sections'> {
  sections: readonly Section[];
}

/** One of the texts a plan has had (phiên bản), the one in force among them. */
export interface DatedText extends PlanText {
  /** Day from which it is or was the plan's text; last segment of its own address. */
  day: Day;
  /** What put the next text in its place; absent on the one in force. */
  endedBy?: Amendment;
}

/** An earlier text of a plan, in force until the next one. */
export interface PlanVersion extends DatedText {
  endedBy: Amendment;
}

/** A clause that an amendment took out: it keeps its address, its last words and its tasks. */
export interface RemovedClause extends Clause {
  removal: Amendment;
  /** The last version that had it. */
  lastIn: Day;
}

/** A stretch of words that stayed, came or went. */
export interface WordChange {
  kind: 'same' | 'inserted' | 'deleted';
  text: string;
}

/** Every text a plan has had, the one in force first. */
export function textsOf(plan: Plan): readonly DatedText[] {
  return [plan, ...plan.versions];
}

/** The day from which a text is the plan's: that of the amendment that made it, or of its first publication. */
export function startOfText({
  amendment,
  publishedOn,
}: Pick<PlanData, 'amendment' | 'publishedOn'>): Day {
  return amendment?.on ?? publishedOn;
}

export interface ClauseChange {
  /** The clause as it is, or as it last was. */
  clause: Clause;
  kind: 'same' | 'changed' | 'added' | 'removed';
  /** Paragraphs apart by a line break. */
  words: readonly WordChange[];
}

/** What a newer text of a plan says otherwise than an older one, clause by clause in the plan's order. */
export function compareTexts(older: PlanText, newer: PlanText): ClauseChange[] {
  const before = clausesById(older);
  const after = clausesById(newer);
  const removed = [...before.values()].filter(({ id }) => !after.has(id));
  return [...after.values(), ...removed].sort(compareClauses).map((clause): ClauseChange => {
    const old = before.get(clause.id);
    const current = after.get(clause.id);
    const words = compareWords(wordsOf(old), wordsOf(current));
    if (old === undefined) return { clause, kind: 'added', words };
    if (current === undefined) return { clause, kind: 'removed', words };
    return { clause, kind: words.every(({ kind }) => kind === 'same') ? 'same' : 'changed', words };
  });
}

/** Two texts word by word: the stretches not inserted are the old text, those not deleted the new one, to the letter. */
export function compareWords(older: string, newer: string): WordChange[] {
  const changes = diffArrays(tokensOf(older), tokensOf(newer)).map(
    ({ added, removed, value }): WordChange => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'same',
      text: value.join(''),
    }),
  );
  return changes.reduce<WordChange[]>((merged, change, index) => {
    const isGap = change.kind === 'same' && change.text.trim() === '';
    const next = changes[index + 1];
    // "Kịp thời" put in place of "Mỗi quý" reads as one change, not as one a word.
    const isInside = isGap && merged.length > 0 && next !== undefined;
    const pieces: WordChange[] = isInside
      ? [
          { kind: 'deleted', text: change.text },
          { kind: 'inserted', text: change.text },
        ]
      : [change];
    for (const piece of pieces) append(merged, piece);
    return merged;
  }, []);
}

/** Adds a stretch to the run of changes at the end, deleted words before inserted ones. */
function append(merged: WordChange[], piece: WordChange): void {
  const last = merged.at(-1);
  const before = merged.at(-2);
  if (last?.kind === piece.kind) last.text += piece.text;
  else if (piece.kind === 'deleted' && last?.kind === 'inserted' && before?.kind === 'deleted')
    before.text += piece.text;
  else if (piece.kind === 'deleted' && last?.kind === 'inserted')
    merged.splice(-1, 0, { ...piece });
  else merged.push({ ...piece });
}

/** Words, white space and marks of punctuation apart, so that a comma changes no word. */
function tokensOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

function wordsOf(clause: Clause | undefined): string {
  return clause?.paragraphs.join('\n') ?? '';
}

function clausesById({ sections }: PlanText): Map<string, Clause> {
  return new Map(sections.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])));
}
