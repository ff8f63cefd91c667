import { FILE_PROBLEMS } from './problem-kinds/files.ts';
import type { ProblemKind } from './problem-kinds/kind.ts';
import { MARKUP_PROBLEMS } from './problem-kinds/markup.ts';
import { PHOTO_PROBLEMS } from './problem-kinds/photos.ts';
import { PRIVACY_PROBLEMS } from './problem-kinds/privacy.ts';
import { PROGRESS_PROBLEMS } from './problem-kinds/progress.ts';
import { PUBLICATION_PROBLEMS } from './problem-kinds/publication.ts';
import { READING_PROBLEMS } from './problem-kinds/reading.ts';
import { REFERENCE_PROBLEMS } from './problem-kinds/references.ts';
import { WORDING_PROBLEMS } from './problem-kinds/wording.ts';

const KINDS = {
  ...READING_PROBLEMS,
  ...MARKUP_PROBLEMS,
  ...REFERENCE_PROBLEMS,
  ...WORDING_PROBLEMS,
  ...PRIVACY_PROBLEMS,
  ...PUBLICATION_PROBLEMS,
  ...PROGRESS_PROBLEMS,
  ...PHOTO_PROBLEMS,
  ...FILE_PROBLEMS,
};

/** The name of a kind of problem: never reused, never changed, since it is the address of its page. */
export type ProblemCode = keyof typeof KINDS;

/** The one table of everything that can be wrong with content. */
export const PROBLEM_KINDS: Readonly<Record<ProblemCode, ProblemKind>> = KINDS;

/** The kinds in the order in which a person meets them. */
export const PROBLEM_GROUPS: readonly { title: string; codes: readonly ProblemCode[] }[] = [
  { title: 'Đọc tệp', codes: codesOf(READING_PROBLEMS) },
  { title: 'Điều không được có trong bài', codes: codesOf(MARKUP_PROBLEMS) },
  { title: 'Viện dẫn giữa các tệp', codes: codesOf(REFERENCE_PROBLEMS) },
  { title: 'Lời, số liệu, ngày, nơi chốn', codes: codesOf(WORDING_PROBLEMS) },
  { title: 'Điều riêng tư', codes: codesOf(PRIVACY_PROBLEMS) },
  { title: 'Nháp, đăng, gỡ', codes: codesOf(PUBLICATION_PROBLEMS) },
  { title: 'Tiến độ', codes: codesOf(PROGRESS_PROBLEMS) },
  { title: 'Ảnh', codes: codesOf(PHOTO_PROBLEMS) },
  { title: 'Tệp đính kèm', codes: codesOf(FILE_PROBLEMS) },
];

export const PROBLEM_CODES: readonly ProblemCode[] = PROBLEM_GROUPS.flatMap(({ codes }) => codes);

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(KINDS, code);
}

function codesOf(table: object): ProblemCode[] {
  return Object.keys(table).filter(isProblemCode);
}
