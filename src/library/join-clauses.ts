import { lastSegment, type Content } from '#domain/content.ts';
import type { PlanText } from '#domain/plan-version.ts';
import {
  citationOf,
  compareClauses,
  paragraphsOf,
  type Clause,
  type PlanData,
} from '#domain/plan.ts';
import type { CitedIn } from './join-documents.ts';
import { lastChangedOn, type Mutable } from './mutable.ts';

/** The clauses of one text of a plan, in order; documents learn of those in force only. */
export function joinClauses(
  entries: Content['clauses'],
  plan: PlanData,
  citedIn: CitedIn,
  { isInForce }: { isInForce: boolean },
): Mutable<Clause>[] {
  return entries
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
        continues: [],
        continuedBy: [],
      };
      if (isInForce) {
        for (const document of documents) {
          document.citedByClauses.push(clause);
          document.isCitedByPlan = true;
        }
      }
      return clause;
    })
    .sort(compareClauses);
}

/** The words of a plan with its clauses in their sections. */
export function toPlanText(data: PlanData, clauses: readonly Clause[]): PlanText {
  return {
    ...data,
    sections: data.sections.map((section) => ({
      ...section,
      clauses: clauses.filter((clause) => clause.section === section.number),
    })),
  };
}
