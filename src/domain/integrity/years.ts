import { yearOfId, type Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { checkReferences, listed, problem } from './fault.ts';

/** A clause takes up clauses that exist, in plans of earlier years. */
export function checkYears({ clauses, versionClauses }: Content): Problem[] {
  const known = clauses.map(({ id }) => id);
  return [...clauses, ...versionClauses].flatMap((entry) => {
    const references = listed(entry.data.continues, 'continues');
    const late = references
      .filter(({ id }) => known.includes(id) && yearOfId(id) >= yearOfId(entry.id))
      .map(({ id, path }) =>
        problem(
          'CLAUSE-NOT-FOUND',
          entry,
          path,
          `khoản "${id}" không thuộc kế hoạch của năm trước, nên không thể nối tiếp từ đó. Ghi một khoản của năm trước, hoặc bỏ dòng này.`,
        ),
      );
    return [...checkReferences('CLAUSE-NOT-FOUND', entry, references, known, 'khoản'), ...late];
  });
}
