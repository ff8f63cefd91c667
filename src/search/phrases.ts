import { Evidence } from './evidence.ts';
import { pairOf } from './index-terms.ts';
import type { Knowledge } from './knowledge.ts';
import { isMarked, type Word } from './syllables.ts';
import { keyOfForm } from './word-shard.ts';

/** The pages that hold the words unbroken, with their marks where the asker wrote any. */
export async function pagesWithPhrase(
  words: readonly Word[],
  { index, pageCount }: Pick<Knowledge, 'index' | 'pageCount'>,
): Promise<number[]> {
  const isWithMarks = words.some(isMarked);
  const forms =
    words.length === 1
      ? words.map(({ marks }) => marks)
      : words.slice(1).map(({ marks }, at) => pairOf(words[at]?.marks ?? '', marks));
  const found = await index.find(forms.map(keyOfForm));
  const held = forms.map(
    (form) =>
      new Evidence(
        pageCount,
        (found.get(keyOfForm(form)) ?? [])
          .filter((each) => !isWithMarks || each.form === form)
          .map((each) => ({ ...each, fit: 1 })),
      ),
  );
  const [first, ...others] = held.sort((left, right) => left.pages.length - right.pages.length);
  return (first?.pages ?? []).filter((page) => others.every(({ fit }) => (fit[page] ?? 0) > 0));
}
