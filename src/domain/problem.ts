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
}

export const PROBLEM_CODES = [
  'YAML-INVALID',
  'FIELD-INVALID',
  'KEY-UNKNOWN',
  'TEXT-NOT-NFC',
  'EVIDENCE-MISSING',
  'REASON-MISSING',
  'PERCENT-NOT-MEASURABLE',
  'FILE-NAME-MISMATCH',
  'CODE-DUPLICATE',
  'CLAUSE-NOT-FOUND',
  'TASK-NOT-FOUND',
  'AGENCY-NOT-FOUND',
  'DOCUMENT-NOT-FOUND',
  'COMMUNE-NOT-FOUND',
  'SOURCE-NOT-FOUND',
  'QUOTE-NOT-FOUND',
  'WORDS-NOT-FOUND',
  'FILE-NOT-READ',
  'ATTACHMENT-NOT-FOUND',
  'ATTACHMENT-DAMAGED',
  'ATTACHMENT-NO-TEXT',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** The problem as one line a person can act on: `tệp:dòng:cột MÃ câu`. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column]
    .filter((part) => part !== undefined)
    .join(':');
  const field = problem.path.length > 0 ? `${problem.path.join('.')}: ` : '';
  return `${place}\n    ${problem.code}  ${field}${problem.message}`;
}

export function isProblemCode(code: string): code is ProblemCode {
  return PROBLEM_CODES.some((known) => known === code);
}
