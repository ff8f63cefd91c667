import { lastSegment, yearOfId, type Content } from '#domain/content.ts';
import type { PlanText, PlanVersion, RemovedClause } from '#domain/plan-version.ts';
import type { PlanData } from '#domain/plan.ts';
import { joinClauses, toPlanText } from './join-clauses.ts';
import type { CitedIn } from './join-documents.ts';
import type { Mutable } from './mutable.ts';
import { must } from './must.ts';

/** The earlier texts of a plan, newest first, each with the amendment that ended it. */
export function joinVersions(
  content: Pick<Content, 'planVersions' | 'versionClauses'>,
  current: PlanData,
  citedIn: CitedIn,
): PlanVersion[] {
  let later = current;
  return content.planVersions
    .filter((entry) => yearOfId(entry.id) === current.year)
    .sort((left, right) => right.id.localeCompare(left.id))
    .map(({ id, data }) => {
      const entries = content.versionClauses.filter((entry) => entry.id.startsWith(`${id}/`));
      const clauses = joinClauses(entries, data, citedIn, { isInForce: false });
      const endedBy = must(later.amendment);
      later = data;
      return { ...toPlanText(data, clauses), day: lastSegment(id), endedBy };
    });
}

/** The clauses that earlier texts had and the one in force has not, as each last stood. */
export function removedFrom(
  current: PlanText,
  versions: readonly PlanVersion[],
): Mutable<RemovedClause>[] {
  const seen = new Set(current.sections.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
  return versions.flatMap(({ sections, day, endedBy }) =>
    sections.flatMap(({ clauses }) =>
      clauses.flatMap((clause): Mutable<RemovedClause>[] => {
        if (seen.has(clause.id)) return [];
        seen.add(clause.id);
        const { tasks, stories, documents, paragraphs, continues, continuedBy, ...rest } = clause;
        return [
          {
            ...rest,
            tasks: [...tasks],
            stories: [...stories],
            documents: [...documents],
            continues: [...continues],
            continuedBy: [...continuedBy],
            paragraphs: [...paragraphs],
            removal: endedBy,
            lastIn: day,
          },
        ];
      }),
    ),
  );
}
