import type { BodyPlace } from './body-problem.ts';
import { PROBLEM_KINDS, type ProblemCode } from './problem-kinds.ts';
import { toProblemKind } from './route.ts';

/** What is wrong in a content file, where, and what to do; the code never changes. */
export interface Problem {
  code: ProblemCode;
  /** Path from the project's root. */
  file: string;
  /** Front-matter path that holds the fault, e.g. `['clauses', 0]`; empty when the body or the whole file is meant. */
  path: readonly (string | number)[];
  /** One Vietnamese sentence: what is wrong and what to do. */
  message: string;
  line?: number;
  column?: number;
  /** In a draft: what must be mended before it is sent for review, and stops nothing until then. */
  isToDo?: true;
  /** Where in the text below the front matter, until it is known on which line of the file that text begins. */
  inBody?: BodyPlace;
}

/** Whether it must be mended before the site can be built. */
export function isError({ code, isToDo }: Pick<Problem, 'code' | 'isToDo'>): boolean {
  return isToDo !== true && PROBLEM_KINDS[code].severity === 'error';
}

/** `tệp:dòng:cột` on one line, so that an editor opens it there. */
export function placeOf({ file, line, column }: Problem): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** The sentence with the field it speaks of: `clauses.0: không có khoản …`. */
export function sentenceOf({ path, message }: Problem): string {
  return path.length > 0 ? `${path.join('.')}: ${message}` : message;
}

/** The problem as a person reads it: place, then code and sentence, then where the remedy is told at length. */
export function formatProblem(problem: Problem): string {
  return [
    placeOf(problem),
    `    ${problem.code}  ${sentenceOf(problem)}`,
    `    Cách sửa: ${toProblemKind(problem.code)}`,
  ].join('\n');
}
