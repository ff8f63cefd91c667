import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isError, type Problem } from '#domain/problem.ts';
import { readContent } from '#library/read-files.ts';
import { StagedChanges } from './staged-changes.ts';
import { IMPORT_KINDS, type ImportContext, type ImportFiles, type ImportKind } from './kinds.ts';
import type { ImportPlan } from './plan.ts';

/** What the import finds in content by itself. */
type Looked = 'content' | 'textOf' | 'bytesOf' | 'namesIn' | 'year' | 'askedYear';

export interface ImportRequest extends Omit<ImportContext, Looked> {
  kind: ImportKind;
  files: ImportFiles;
  /** The newest plan's when not given. */
  year?: number;
  isDryRun: boolean;
}

export interface ImportPlaces {
  /** Holds content/. */
  root: string;
  publicFolder: string;
  /** Made and removed again; on the same disk as the content. */
  scratch: string;
}

/**
 * - `content-faulty`: content has faults already, so nothing can be added safely.
 * - `result-faulty`: it would have them with the import.
 * - `done`: written, or with `isDryRun` only told.
 */
export interface ImportResult {
  outcome: 'content-faulty' | 'result-faulty' | 'done';
  problems: Problem[];
  /** What is worth doing to the files that change, and stops nothing. */
  advice: Problem[];
  plan: ImportPlan;
}

const NOTHING: ImportPlan = { changes: [], told: [], doubts: [], unchanged: 0 };

/** Prepares everything, checks the whole content as it would be, and only then writes all of it. */
export async function runImport(
  request: ImportRequest,
  { root, publicFolder, scratch }: ImportPlaces,
): Promise<ImportResult> {
  const { whole: content, problems } = readContent(root, publicFolder);
  if (content === undefined) {
    return {
      outcome: 'content-faulty',
      problems: problems.filter(isError),
      advice: [],
      plan: NOTHING,
    };
  }
  const { kind, files, isDryRun, ...given } = request;
  const year = request.year ?? Math.max(...content.plans.map(({ data }) => data.year));
  const plan = await IMPORT_KINDS[kind](files, {
    ...given,
    content,
    year,
    ...(request.year !== undefined && { askedYear: request.year }),
    textOf: (path) => readFileSync(join(root, path), 'utf8'),
    bytesOf: (path) => readFileSync(join(root, path)),
    namesIn: (folder) => readdirSync(join(root, folder)).sort(),
  });
  if (plan.changes.length === 0) return { outcome: 'done', problems: [], advice: [], plan };
  const staged = new StagedChanges(root, plan.changes, scratch);
  try {
    const found = staged.problems(publicFolder);
    const changed = new Set(plan.changes.map(({ file: path }) => path));
    const advice = found
      .filter((problem) => !isError(problem) && changed.has(problem.file))
      .sort((left, right) => (left.line ?? 0) - (right.line ?? 0));
    const faults = found.filter(isError);
    if (faults.length > 0) return { outcome: 'result-faulty', problems: faults, advice, plan };
    if (!isDryRun) staged.apply();
    return { outcome: 'done', problems: [], advice, plan };
  } finally {
    staged.drop();
  }
}
