import { z } from 'zod';
import type { Problem } from '#domain/problem.ts';
import { isProblemCode, type ProblemCode } from '#domain/problem-kinds.ts';
import { nearest } from '#domain/vietnamese.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

const TYPE_NAMES: Record<string, string> = {
  string: 'một dòng chữ',
  number: 'một con số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'một nhóm trường',
};

/** Vietnamese sentence for a fault that the schema itself gave no sentence for. */
export function toVietnamese(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'thiếu trường bắt buộc này. Thêm vào'
        : `phải là ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `không có trường ${quoteAll(issue.keys)} trong loại tệp này. Xóa hoặc sửa tên trường`;
    case 'invalid_value':
      return `chỉ nhận một trong: ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `cần ít nhất ${issue.minimum} mục`
        : `nhỏ nhất hoặc ngắn nhất là ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `dài quá ${issue.maximum} ký tự. Rút ngắn lại`
        : `lớn nhất là ${issue.maximum}`;
    case 'invalid_format':
      return `không đúng dạng ${issue.format}`;
    case 'invalid_union':
      return 'không khớp dạng nào được phép. Xem hướng dẫn của trường này';
    default:
      return 'giá trị không hợp lệ';
  }
}

/** Makes every schema of this process speak Vietnamese where it has no sentence of its own. */
export function speakVietnamese(): void {
  z.config({ customError: toVietnamese });
}

/** The faults one file's front matter has, each at its own field. */
export function problemsOf(
  error: z.ZodError,
  file: string,
  knownKeys: readonly string[],
): Problem[] {
  return error.issues
    .flatMap((issue) => unfold(issue, []))
    .map(({ issue, path }) => ({
      code: codeOf(issue),
      file,
      path,
      message: sentence(issue, knownKeys),
    }));
}

/** A union's fault is told by the branch that came closest: the one with the fewest faults. */
function unfold(issue: Issue, base: Problem['path']): { issue: Issue; path: Problem['path'] }[] {
  const path = [
    ...base,
    ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
  ];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const [closest = []] = [...issue.errors].sort((left, right) => weight(left) - weight(right));
  return closest.flatMap((inner) => unfold(inner, path));
}

function weight(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) =>
      sum +
      (issue.path.length === 0 ? 10 : 1) +
      (issue.code === 'unrecognized_keys' ? issue.keys.length : 0),
    0,
  );
}

function sentence(issue: Issue, knownKeys: readonly string[]): string {
  if (issue.code !== 'unrecognized_keys' || issue.path.length > 0) return issue.message;
  const near = issue.keys.flatMap((key) => nearest(key, knownKeys, 1));
  return near.length > 0 ? `${issue.message}. Gần nhất: ${quoteAll(near)}` : issue.message;
}

function codeOf(issue: Issue): ProblemCode {
  if (issue.code === 'unrecognized_keys') return 'KEY-UNKNOWN';
  if (issue.code === 'custom') {
    const code: unknown = issue.params?.['code'];
    if (typeof code === 'string' && isProblemCode(code)) return code;
  }
  return 'FIELD-INVALID';
}

function quoteAll(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}
