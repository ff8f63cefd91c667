import { isSummaryLanguage, type Summary } from '#domain/summary.ts';
import { lastSegment, yearOfId, type Content } from '#domain/content.ts';
import { latestDay } from '#domain/date.ts';
import { startOfText } from '#domain/plan-version.ts';
import { clauseKeyOf, type Clause, type Plan } from '#domain/plan.ts';
import { joinClauses, toPlanText } from './join-clauses.ts';
import type { CitedIn } from './join-documents.ts';
import { joinVersions, removedFrom } from './join-versions.ts';
import { lastChangedOn, type Mutable } from './mutable.ts';
import { must } from './must.ts';

type Entries = Pick<Content, 'plans' | 'clauses' | 'planVersions' | 'versionClauses' | 'summaries'>;

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
      clauseByKey.set(clauseKeyOf(clause.year, clause.id), clause);
    }
    return {
      ...text,
      day: startOfText(data),
      versions,
      removedClauses,
      summaries: summariesOf(data.year, content.summaries),
      lastChangedOn: latestDay([
        lastChangedOn(data),
        ...clauses.map((clause) => clause.lastChangedOn),
      ]),
    };
  });
  linkYears(content.clauses, clauseByKey);
  return { plans: plans.sort((left, right) => right.year - left.year), clauseByKey };
}

function summariesOf(year: number, entries: Entries['summaries']): Summary[] {
  return entries
    .filter(({ id }) => yearOfId(id) === year)
    .flatMap(({ id, data }): Summary[] => {
      const language = lastSegment(id);
      if (!isSummaryLanguage(language)) return [];
      return [{ ...data, language, lastChangedOn: lastChangedOn(data) }];
    });
}

/** Lets each clause know those of other years it takes up or is taken up by. */
function linkYears(entries: Entries['clauses'], clauseByKey: ClauseByKey): void {
  for (const { id, data } of entries) {
    const later = must(clauseByKey.get(id));
    for (const key of data.continues) {
      const earlier = must(clauseByKey.get(key));
      later.continues.push(earlier);
      earlier.continuedBy.push(later);
    }
  }
}

export type ClauseByKey = ReadonlyMap<string, Mutable<Clause>>;

/** The clauses of one year by their ids. */
export function clausesOf(
  year: number,
  ids: readonly string[],
  clauses: ClauseByKey,
): Mutable<Clause>[] {
  return ids.map((id) => must(clauses.get(clauseKeyOf(year, id))));
}
