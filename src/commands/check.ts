import { join } from 'node:path';
import { formatProblem, type Problem } from '#domain/problem.ts';
import { compareVietnamese } from '#domain/vietnamese.ts';
import { contentRoot } from '#library/edition.ts';
import { readContent } from '#library/read-files.ts';
import { checkAttachments } from '#search/attachments.ts';

export interface ContentCheck {
  /** By file, then by place in the file. */
  problems: Problem[];
  /** What is worth doing but stops nothing, in the same order. */
  advice: Problem[];
  files: number;
}

/** Every fault of the content and of the files attached to it, below a project's root. */
export async function checkContent(root: string): Promise<ContentCheck> {
  const { problems, files, attachments } = readContent(contentRoot(root), join(root, 'public'));
  const attached = await checkAttachments(root, attachments);
  return {
    problems: [...problems, ...attached.problems].sort(compareProblems),
    advice: attached.advice.sort(compareProblems),
    files,
  };
}

function compareProblems(left: Problem, right: Problem): number {
  return (
    compareVietnamese(left.file, right.file) ||
    (left.line ?? 0) - (right.line ?? 0) ||
    (left.column ?? 0) - (right.column ?? 0)
  );
}

/** The last line of the report: how much was read and how much is wrong. */
export function summaryOf({ problems, advice, files }: ContentCheck): string {
  if (problems.length === 0) {
    const also = advice.length > 0 ? ` ${advice.length} điều nên làm thêm.` : '';
    return `Đã kiểm tra ${files} tệp: không có lỗi.${also}`;
  }
  // A row of a table is named "communes.csv:12"; the rows are one file.
  const faulty = new Set(problems.map((problem) => problem.file.replace(/:\d+$/, '')));
  return `${problems.length} lỗi trong ${faulty.size} tệp.`;
}

/** Prints every fault for a person, or with `--json` for a program. */
export async function run(args: string[], root: string): Promise<number> {
  const check = await checkContent(root);
  const told = [...check.problems, ...check.advice];
  if (args.includes('--json')) {
    console.log(JSON.stringify(told, null, 2));
  } else {
    for (const problem of told) console.log(`${formatProblem(problem)}\n`);
    console.log(summaryOf(check));
  }
  return check.problems.length > 0 ? 1 : 0;
}
