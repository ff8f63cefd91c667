import { yearOfId, type Content } from '#domain/content.ts';
import { latestDay } from '#domain/date.ts';
import { startOfText } from '#domain/plan-version.ts';
import type { Clause, Plan } from '#domain/plan.ts';
import { joinClauses, toPlanText } from './join-clauses.ts';
import type { CitedIn } from './join-documents.ts';
import { joinVersions, removedFrom } from './join-versions.ts';
import { lastChangedOn, type Mutable } from './mutable.ts';
import { must } from './must.ts';

type Entries = Pick<Content, 'plans' | 'clauses' | 'planVersions' | 'versionClauses'>;

/** Plans, newest first, with their clauses; each clause knows the documents it cites and they know it. */
export function joinPlans(
  content: Entries,
  citedIn: CitedIn,
): { plans: Plan[]; clauseByKey: ClauseByKey } {
  const clauseByKey = new Map<string, Mutable<Clause>>();
  const plans = content.plans.map(({ data }): Plan => {
    const entries = content.clauses.filter((entry) => yearOfId(entry.id) === data.year);
    const clauses = joinClauses(entries, data, citedIn, { isInForce: true });
    const text = toPlanText(data, clauses);
    const versions = joinVersions(content, data, citedIn);
    const removedClauses = removedFrom(text, versions);
    for (const clause of [...clauses, ...removedClauses]) {
      clauseByKey.set(clauseKey(clause.year, clause.id), clause);
    }
    return {
      ...text,
      day: startOfText(data),
      versions,
      removedClauses,
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
