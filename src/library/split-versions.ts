import type { Content } from '#domain/content.ts';

type Read = Pick<Content, 'plans' | 'clauses'>;

/** The texts in force apart from the earlier ones, which stand in `versions/<day>/` of the plan's folder. */
export function splitVersions({
  plans,
  clauses,
}: Read): Read & Pick<Content, 'planVersions' | 'versionClauses'> {
  const isEarlier = ({ id }: { id: string }) => id.includes('/versions/');
  const isInForce = (entry: { id: string }) => !isEarlier(entry);
  return {
    plans: plans.filter(isInForce),
    clauses: clauses.filter(isInForce),
    planVersions: plans.filter(isEarlier),
    versionClauses: clauses.filter(isEarlier),
  };
}
