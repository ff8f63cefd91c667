import { join } from 'node:path';
import type { Content } from '#domain/content.ts';
import { formatProblem, isError, type Problem } from '#domain/problem.ts';
import { compareVietnamese } from '#domain/vietnamese.ts';
import { contentRoot } from '#library/edition.ts';
import { checkPhotos, checkUnnamedPictures } from '#library/photo-files.ts';
import { readContent } from '#library/read-files.ts';
import { checkAttachments } from '#search/attachments.ts';
import { ANNOTATION_STYLES, isAnnotationStyle } from './annotations.ts';

export interface ContentCheck {
  /** By file, then by place in the file. */
  problems: Problem[];
  /** What is worth doing but stops nothing, in the same order. */
  advice: Problem[];
  files: number;
  /** What was read; absent when any file was refused. */
  content?: Content;
}

/** Every fault of the content and of the files and photographs it names, below a project's root. */
export async function checkContent(root: string): Promise<ContentCheck> {
  const folder = contentRoot(root);
  const { content, problems, files, attachments, photos } = readContent(
    folder,
    join(root, 'public'),
  );
  const attached = await checkAttachments(root, attachments);
  const all = [
    ...problems,
    ...attached.problems,
    ...attached.advice,
    ...(await checkPhotos(folder, photos)),
    ...(await checkUnnamedPictures(folder, photos)),
  ].sort(compareProblems);
  return {
    problems: all.filter(isError),
    advice: all.filter((problem) => !isError(problem)),
    files,
    ...(content !== undefined && { content }),
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
  const also = advice.length > 0 ? ` ${advice.length} điều nên làm thêm.` : '';
  if (problems.length === 0) return `Đã kiểm tra ${files} tệp: không có lỗi.${also}`;
  // A row of a table is named "communes.csv:12"; the rows are one file.
  const faulty = new Set(problems.map((problem) => problem.file.replace(/:\d+$/, '')));
  return `${problems.length} lỗi trong ${faulty.size} tệp.${also}`;
}

/**
 * The report in the form the options ask for: for a person, with `--json` for a program, with
 * `--annotations github` or `--annotations gitlab` for a code host. Undefined for options nobody knows.
 */
export function reportOf(check: ContentCheck, args: readonly string[]): string | undefined {
  const told = [...check.problems, ...check.advice];
  const [form, style = ''] = args;
  if (form === undefined) {
    return [...told.map((problem) => `${formatProblem(problem)}\n`), summaryOf(check)].join('\n');
  }
  if (form === '--json' && args.length === 1) return JSON.stringify(told, null, 2);
  if (form === '--annotations' && args.length === 2 && isAnnotationStyle(style)) {
    return ANNOTATION_STYLES[style](told);
  }
  return undefined;
}

/** Exit code 1 when there are faults; advice alone is 0. */
export async function run(args: string[], root: string): Promise<number> {
  const check = await checkContent(root);
  const report = reportOf(check, args);
  if (report === undefined) {
    console.error('npm run check nhận: --json, --annotations github hoặc --annotations gitlab.');
    return 1;
  }
  console.log(report);
  return check.problems.length > 0 ? 1 : 0;
}
