import type { Entry } from '../content.ts';
import type { ProblemCode } from '../problem-kinds.ts';
import type { Problem } from '../problem.ts';
import { nearest } from '../vietnamese.ts';

export type Path = Problem['path'];

/** A problem of one entry at one of its fields. */
export function problem(
  code: ProblemCode,
  entry: Pick<Entry<unknown>, 'file'>,
  path: Path,
  message: string,
): Problem {
  return { code, file: entry.file, path, message };
}

/** Reports each id of `entry` that is not among the known ones, with the nearest that are. */
export function checkReferences(
  code: ProblemCode,
  entry: Pick<Entry<unknown>, 'file'>,
  references: readonly { id: string; path: Path }[],
  known: readonly string[],
  noun: string,
): Problem[] {
  return references
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }) => {
      const near = nearest(id, known);
      const hint = near.length > 0 ? ` Gần nhất: ${near.join(', ')}.` : '';
      return problem(code, entry, path, `không có ${noun} "${id}".${hint} Sửa lại mã cho đúng.`);
    });
}

/** The ids of a list field, each with its place. */
export function listed(ids: readonly string[], field: string): { id: string; path: Path }[] {
  return ids.map((id, index) => ({ id, path: [field, index] }));
}
