import { createHash } from 'node:crypto';
import { PROBLEM_KINDS } from '#domain/problem-kinds.ts';
import { isError, sentenceOf, type Problem } from '#domain/problem.ts';
import { toProblemKind } from '#domain/route.ts';

/** Ways of telling a code host which changed lines have faults. */
export const ANNOTATION_STYLES = { github: toGitHub, gitlab: toGitLab };
export type AnnotationStyle = keyof typeof ANNOTATION_STYLES;

export function isAnnotationStyle(style: string): style is AnnotationStyle {
  return Object.hasOwn(ANNOTATION_STYLES, style);
}

/** Workflow commands, one a line, that GitHub Actions shows beside the changed lines. */
function toGitHub(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { code, file, line = 1, column = 1 } = problem;
      const place = { file, line: String(line), col: String(column), title: titleOf(problem) };
      const properties = Object.entries(place).map(([key, value]) => `${key}=${inProperty(value)}`);
      const text = `${sentenceOf(problem)}\nCách sửa: ${toProblemKind(code)}`;
      const command = isError(problem) ? 'error' : 'notice';
      return `::${command} ${properties.join(',')}::${inMessage(text)}`;
    })
    .join('\n');
}

/** A Code Quality report, which GitLab shows in the merge request. */
function toGitLab(problems: readonly Problem[]): string {
  const repeated = new Map<string, number>();
  const entries = problems.map((problem) => {
    const { code, file, path, message, line = 1 } = problem;
    const description = `${titleOf(problem)}. ${sentenceOf(problem)} Cách sửa: ${toProblemKind(code)}`;
    // Without the line, so that a fault keeps its mark when lines above it come and go.
    const identity = [code, file, ...path, message].join('\n');
    const count = repeated.get(identity) ?? 0;
    repeated.set(identity, count + 1);
    const fingerprint = createHash('sha256').update(`${identity}\n${count}`).digest('hex');
    const severity = isError(problem) ? 'major' : 'info';
    const location = { path: file, lines: { begin: line } };
    return { description, check_name: code, fingerprint, severity, location };
  });
  return JSON.stringify(entries, null, 2);
}

function titleOf({ code }: Problem): string {
  return `${code} ${PROBLEM_KINDS[code].title}`;
}

/** GitHub reads these three characters as the end of a message. */
function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
