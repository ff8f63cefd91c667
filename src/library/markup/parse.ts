import { mdxToMdast, type MdastNode } from 'satteri';
import type { BodyPlace, BodyProblem } from '#domain/body-problem.ts';

export interface ParsedMarkup {
  /** Absent when the text has more faults of syntax than are worth naming. */
  tree?: MdastNode;
  /** What kept the parser from reading the text as it is. */
  problems: BodyProblem[];
}

const FEATURES = { gfm: true, smartPunctuation: false } as const;
const MOST_FAULTS = 10;

/** Reads the text of an entry as the build does, but goes on after a fault of syntax to find the next. */
export function parseMarkup(body: string): ParsedMarkup {
  const problems: BodyProblem[] = [];
  let text = body;
  while (problems.length < MOST_FAULTS) {
    try {
      return { tree: mdxToMdast(text, { features: FEATURES }), problems };
    } catch (error) {
      const fault = faultIn(text, error);
      problems.push(fault.problem);
      // A letter of the same width in its place keeps every later line and column true.
      text = `${text.slice(0, fault.offset)}x${text.slice(fault.offset + 1)}`;
    }
  }
  return { problems };
}

/** The parser names a place; the fault is the bracket there or the last one before it. */
function faultIn(text: string, error: unknown): { offset: number; problem: BodyProblem } {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(message) ?? [];
  const named = offsetAt(text, { line: Number(line), column: Number(column) });
  const isBrace = /expression|`\{`|oxc/.test(message);
  const offset = bracketAt(text, named, isBrace ? '{' : '<');
  const place = placeAt(text, offset);
  if (text[offset] === '{') {
    const sentence =
      'dấu "{" mở một đoạn mã không chạy được. Đổi thành dấu ngoặc tròn, hoặc gõ "\\{".';
    return { offset, problem: { code: 'MDX-EXPRESSION', message: sentence, ...place } };
  }
  return {
    offset,
    problem: { code: 'MDX-TAG', message: sentenceOfTag(text.slice(offset)), ...place },
  };
}

function sentenceOfTag(rest: string): string {
  if (rest.startsWith('<!--')) return 'chú thích <!-- --> không dùng được trong bài. Xóa đi.';
  if (/^<(https?:|mailto:|[^<>\s]+@)/.test(rest)) {
    return 'địa chỉ trong dấu < > không dùng được. Viết [chữ](địa chỉ).';
  }
  if (/^<\/?[a-z]/i.test(rest)) {
    return `thẻ "${/^<\/?[\w.:-]*/.exec(rest)?.[0] ?? '<'}" không đọc được hoặc thiếu thẻ đóng. Xóa thẻ, hoặc gõ "\\<" nếu là chữ.`;
  }
  return 'dấu "<" bị hiểu là mở một thẻ. Viết "dưới", "nhỏ hơn", hoặc gõ "\\<".';
}

function bracketAt(text: string, offset: number, bracket: string): number {
  const before = text.lastIndexOf(bracket, offset);
  if (before !== -1) return before;
  const any = Math.max(text.lastIndexOf('<', offset), text.lastIndexOf('{', offset));
  return any === -1 ? Math.min(offset, Math.max(0, text.length - 1)) : any;
}

function offsetAt(text: string, { line, column }: BodyPlace): number {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) break;
    start = end + 1;
  }
  return start + column - 1;
}

export function placeAt(text: string, offset: number): BodyPlace {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
