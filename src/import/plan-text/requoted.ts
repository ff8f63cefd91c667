import type { Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import { compareWords } from '#domain/plan-version.ts';
import { FrontMatter } from '../front-matter.ts';
import type { FileChange } from '../staged-changes.ts';

/** A clause before and after its typing was put right. */
export interface CorrectedClause {
  id: string;
  before: string;
  after: string;
}

/** The tasks that quote corrected words, quoting them as they now stand: a quote must be the plan's to the letter. */
export function requotedTasks(
  tasks: Content['tasks'],
  corrected: readonly CorrectedClause[],
  textOf: (file: string) => string,
  { on, note }: { on: Day; note: string },
): FileChange[] {
  return tasks.flatMap(({ file, data }) => {
    const quotes = corrected.flatMap(({ id, before, after }) =>
      data.clauses.includes(id) ? (carriedOver(data.quote, before, after) ?? []) : [],
    );
    const quote = quotes.find((each) => each !== data.quote);
    if (quote === undefined) return [];
    const text = textOf(file);
    const front = new FrontMatter(text);
    front.set('quote', quote);
    front.append('changes', { on, note });
    return [{ file, before: text, after: front.toString() }];
  });
}

/** A stretch of an older text as the newer one has it; undefined when the older text has no such stretch. */
export function carriedOver(stretch: string, older: string, newer: string): string | undefined {
  const start = older.indexOf(stretch);
  if (start === -1) return undefined;
  const end = start + stretch.length;
  let at = 0;
  let carried = '';
  for (const { kind, text } of compareWords(older, newer)) {
    if (kind === 'inserted') {
      if (at > start && at <= end) carried += text;
      continue;
    }
    if (kind === 'same') carried += text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += text.length;
  }
  return carried.trim();
}
