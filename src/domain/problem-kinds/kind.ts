/** An error stops the check and the build; a hint is told and stops nothing. */
export type Severity = 'error' | 'hint';

/** What a code of a problem means to the person who has to mend it; each has its page below /huong-dan/loi/. */
export interface ProblemKind {
  severity: Severity;
  /** A short name in plain words. */
  title: string;
  /** What is wrong and why it matters, one or two sentences. */
  meaning: string;
  /** A piece of a file that has the fault. */
  bad: string;
  /** The same piece put right. */
  good: string;
  /** What to do, in the order to do it. */
  fix: string;
}

export type ProblemKindTable = Readonly<Record<string, ProblemKind>>;
