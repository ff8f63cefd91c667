import { findCitations } from '#domain/citation/citation.ts';
import { excerptsOf } from '#domain/citation/excerpt.ts';
import { createResolver } from '#domain/citation/resolve.ts';
import { citableOf, type PolicyDocument, type QuotingPlace } from '#domain/document.ts';
import type { Clause } from '#domain/plan.ts';
import { plainProse } from '#domain/prose.ts';
import type { Story } from '#domain/story.ts';
import type { Task } from '#domain/task.ts';
import type { DocumentById } from './join-documents.ts';
import type { Mutable } from './mutable.ts';
import { must } from './must.ts';

interface Places {
  clauses: readonly Clause[];
  tasks: readonly Task[];
  stories: readonly { story: Story; body: string }[];
}

/** Tells every document in which sentences it is cited: by clauses first, then tasks, then stories. */
export function joinQuotations(
  { clauses, tasks, stories }: Places,
  documentById: DocumentById,
): void {
  const resolve = createResolver([...documentById.values()], citableOf);
  for (const clause of clauses) quote({ kind: 'clause', clause }, clause.paragraphs.join('\n'));
  for (const task of tasks) quote({ kind: 'task', task }, task.quote);
  for (const { story, body } of stories) {
    const cited = quote({ kind: 'story', story }, plainProse(body));
    // A story may name a document in its data alone: it is cited there, in no sentence.
    for (const document of story.documents) {
      if (!cited.some(({ id }) => id === document.id)) {
        must(documentById.get(document.id)).quotations.push({
          place: { kind: 'story', story },
          excerpts: [],
        });
      }
    }
  }

  function quote(place: QuotingPlace, text: string): PolicyDocument[] {
    const found = new Map<Mutable<PolicyDocument>, { start: number; end: number }[]>();
    for (const citation of findCitations(text)) {
      const resolved = resolve(citation);
      if (resolved?.isCertain !== true) continue;
      found.set(resolved.document, [...(found.get(resolved.document) ?? []), citation.name]);
    }
    for (const [document, names] of found) {
      document.quotations.push({ place, excerpts: excerptsOf(text, names) });
    }
    return [...found.keys()];
  }
}
