import type { ProblemCode } from './problem-kinds.ts';

/** A place in the text below the front matter; both count from 1. */
export interface BodyPlace {
  line: number;
  column: number;
}

/** A fault inside the text of one entry, before it is known in which file and from which line that text stands. */
export interface BodyProblem extends BodyPlace {
  code: ProblemCode;
  message: string;
}
