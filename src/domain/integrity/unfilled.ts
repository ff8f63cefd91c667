import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problem-kinds.ts';
import type { ProseReader } from '../parsed-prose.ts';
import { isUnfilled } from '../unfilled.ts';
import { problem } from './fault.ts';
import { textsIn } from './text.ts';

/** What a draft may still lack: told as things to do, faults as soon as it leaves the draft. */
const TO_DO: ReadonlySet<ProblemCode> = new Set([
  'TEXT-UNFILLED',
  'FIGURE-NO-SOURCE',
  'FIGURE-NO-YEAR',
  'ALT-USELESS',
]);
/** Lists a draft may leave empty, and what to put there. */
const LISTS = [
  ['sources', 'chưa có nguồn nào. Thêm ít nhất một nguồn.'],
  ['facts', 'hộp thông tin còn trống. Thêm ít nhất một thông tin có năm và nguồn.'],
  ['clauses', 'chưa nối với khoản nào của Kế hoạch. Thêm mã khoản, ví dụ ii-5.'],
] as const;

/** Places of stories where a template or an import left word that something is missing. */
export function checkUnfilled({ stories }: Content, readProse: ProseReader): Problem[] {
  return stories.flatMap((entry) => [
    ...textsIn(entry.data, [])
      .filter(({ text }) => isUnfilled(text))
      .map(({ path, text }) => problem('TEXT-UNFILLED', entry, path, `"${text}". Điền vào.`)),
    ...readProse(entry.body).blocks.flatMap(({ text, pieces }): Problem[] => {
      if (!isUnfilled(text)) return [];
      const { line = 1, column = 1 } = pieces[0] ?? {};
      const message = `"${text}". Điền vào, hoặc xóa đoạn này.`;
      return [{ ...problem('TEXT-UNFILLED', entry, [], message), inBody: { line, column } }];
    }),
    ...LISTS.filter(([field]) => entry.data[field].length === 0).map(([field, message]) =>
      problem('TEXT-UNFILLED', entry, [field], message),
    ),
  ]);
}

/** The same problems, those of drafts that may wait marked as things to do. */
export function withToDos(problems: readonly Problem[], { stories }: Content): Problem[] {
  const drafts = new Set(
    stories.filter(({ data }) => data.state === 'draft').map(({ file }) => file),
  );
  return problems.map((each) =>
    TO_DO.has(each.code) && drafts.has(each.file) ? { ...each, isToDo: true } : each,
  );
}
