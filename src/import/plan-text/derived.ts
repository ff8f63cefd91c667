import { capitalize } from '#domain/vietnamese.ts';
import { LONGEST_TITLE, shortTitleOf } from '../short-title.ts';
import { isEnded } from '../paper/paper.ts';
import type { PlanTree, TreeClause } from './tree.ts';

/** The schema takes no longer one. */
const LONGEST_SHORT_TITLE = Math.min(60, LONGEST_TITLE);

/** "Kế hoạch hoạt động năm 2026 của …" from KẾ HOẠCH and its title. */
export function citationNameOf({ kind, title }: Pick<PlanTree, 'kind' | 'title'>): string {
  const [first = '', second = ''] = title;
  const isName = second !== second.toLocaleLowerCase('vi');
  const words = isName ? title : first.toLocaleLowerCase('vi') + title.slice(first.length);
  return `${capitalize(kind.toLocaleLowerCase('vi'))} ${words}`;
}

/** What stands beside the issuing lines: whether they leave number and day blank, and nothing they do not say. */
export function issuingNoteOf({ issuing }: Pick<PlanTree, 'issuing'>): string {
  const words = issuing.join(' ');
  const isBlank =
    /số\s*:?\s*(?:[.…_]*\s*)?\//iu.test(words) || /ngày\s+(?:[.…_]+\s*)?tháng/iu.test(words);
  const what = /kèm theo/iu.test(words) ? 'Quyết định ban hành' : 'Kế hoạch';
  if (words === '') return 'Bản gốc không có dòng ban hành';
  return isBlank ? `Bản gốc chưa ghi số, ngày của ${what}` : `Số, ngày của ${what} theo bản gốc`;
}

/** A heading in capitals as running text, the names in it as the plan's own sentences write them. */
export function sectionShortTitleOf(title: string, sentences: string): string {
  const lower = capitalize(title.toLocaleLowerCase('vi'));
  const names = new Set(
    Array.from(sentences.matchAll(/(?<=\p{Ll} )\p{Lu}[\p{L}]*(?: \p{L}+){1,3}/gu), ([name]) =>
      name.replace(/(?: \p{Ll}+)+$/u, (tail) => tail.split(' ').slice(0, 2).join(' ')),
    ),
  );
  return [...names]
    .filter((name) => name.includes(' '))
    .sort((left, right) => right.length - left.length)
    .reduce(
      (text, name) => text.replace(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'), name),
      lower,
    );
}

/** The heading a clause begins with, or its first words; what an editor then shortens. */
export function clauseShortTitleOf({ paragraphs }: TreeClause): string {
  const [first = '', ...rest] = paragraphs;
  const heading = first.replace(/[\s:.]+$/u, '');
  const isHeading = rest.length > 0 && (!isEnded(first) || first.endsWith(':'));
  if (isHeading && heading.length <= LONGEST_SHORT_TITLE) return heading;
  return shortTitleOf(first, LONGEST_SHORT_TITLE).title;
}
