import { lastSegment, yearOfId, type Content } from '#domain/content.ts';
import { latestDay } from '#domain/date.ts';
import {
  citationOf,
  compareClauses,
  paragraphsOf,
  type Clause,
  type Plan,
  type PlanData,
} from '#domain/plan.ts';
import type { CitedIn } from './join-documents.ts';
import { lastChangedOn, type Mutable } from './mutable.ts';
import { must } from './must.ts';

/** Plans, newest first, with their clauses; each clause knows the documents it cites and they know it. */
export function joinPlans(
  content: Pick<Content, 'plans' | 'clauses'>,
  citedIn: CitedIn,
): { plans: Plan[]; clauseByKey: ClauseByKey } {
  const clauseByKey = new Map<string, Mutable<Clause>>();
  const plans = content.plans.map(({ data }): Plan => {
    const clauses = joinClauses(content.clauses, data, citedIn);
    for (const clause of clauses) clauseByKey.set(clauseKey(clause.year, clause.id), clause);
    return {
      ...data,
      sections: data.sections.map((section) => ({
        ...section,
        clauses: clauses.filter((clause) => clause.section === section.number),
      })),
      lastChangedOn: latestDay([
        lastChangedOn(data),
        ...clauses.map((clause) => clause.lastChangedOn),
      ]),
    };
  });
  return { plans: plans.sort((left, right) => right.year - left.year), clauseByKey };
}

export type ClauseByKey = ReadonlyMap<string, Mutable<Clause>>;

function clauseKey(year: number, id: string): string {
  return `${year}/${id}`;
}

/** The clauses of one year by their ids. */
export function clausesOf(
  year: number,
  ids: readonly string[],
  clauses: ClauseByKey,
): Mutable<Clause>[] {
  return ids.map((id) => must(clauses.get(clauseKey(year, id))));
}

function joinClauses(
  entries: Content['clauses'],
  plan: PlanData,
  citedIn: CitedIn,
): Mutable<Clause>[] {
  return entries
    .filter((entry) => yearOfId(entry.id) === plan.year)
    .map(({ id, data, body }): Mutable<Clause> => {
      const paragraphs = paragraphsOf(body);
      const documents = citedIn(paragraphs.join(' '));
      const clause: Mutable<Clause> = {
        ...data,
        id: lastSegment(id),
        year: plan.year,
        label: `${data.section}.${data.number}`,
        paragraphs,
        citation: citationOf(data, plan),
        lastChangedOn: lastChangedOn(data),
        tasks: [],
        stories: [],
        documents,
      };
      for (const document of documents) {
        document.citedByClauses.push(clause);
        document.isCitedByPlan = true;
      }
      return clause;
    })
    .sort(compareClauses);
}
