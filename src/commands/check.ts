import { formatProblem, type Problem } from '#domain/problem.ts';
import { compareVietnamese } from '#domain/vietnamese.ts';
import { readContent } from '#library/read-files.ts';

export interface ContentCheck {
  /** By file, then by place in the file. */
  problems: Problem[];
  files: number;
}

/** Every fault of the content below a project's root. */
export function checkContent(root: string): ContentCheck {
  const { problems, files } = readContent(root);
  return { problems: [...problems].sort(compareProblems), files };
}

function compareProblems(left: Problem, right: Problem): number {
  return (
    compareVietnamese(left.file, right.file) ||
    (left.line ?? 0) - (right.line ?? 0) ||
    (left.column ?? 0) - (right.column ?? 0)
  );
}

/** The last line of the report: how much was read and how much is wrong. */
export function summaryOf({ problems, files }: ContentCheck): string {
  if (problems.length === 0) return `Đã kiểm tra ${files} tệp: không có lỗi.`;
  // A row of a table is named "communes.csv:12"; the rows are one file.
  const faulty = new Set(problems.map((problem) => problem.file.replace(/:\d+$/, '')));
  return `${problems.length} lỗi trong ${faulty.size} tệp.`;
}

/** Prints every fault for a person, or with `--json` for a program. */
export function run(args: string[], root: string): Promise<number> {
  const check = checkContent(root);
  if (args.includes('--json')) {
    console.log(JSON.stringify(check.problems, null, 2));
  } else {
    for (const problem of check.problems) console.log(`${formatProblem(problem)}\n`);
    console.log(summaryOf(check));
  }
  return Promise.resolve(check.problems.length > 0 ? 1 : 0);
}
