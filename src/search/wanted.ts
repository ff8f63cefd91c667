import { PAGE_KIND_LABELS, type PageKind } from '#domain/labels.ts';
import type { StoredPage } from './stored-pages.ts';
import type { Word } from './syllables.ts';

/** Forms of asking that name what the answer is, as folded words between spaces; the first that fits counts. */
const FORMS: readonly (readonly [RegExp, readonly PageKind[]])[] = [
  [/ (?:luat|nghi dinh|nghi quyet|quyet dinh|thong tu|van ban) (?:nao|gi|so may) /, ['document']],
  [/ (?:htx|hop tac xa|mo hinh) nao /, ['story']],
  [/ (?:xa|phuong) nao /, ['commune', 'story']],
  [/ (?:co quan|don vi|so|ban|nganh) nao /, ['agency', 'task', 'clause']],
  [/ (?:lam|nhung|viec|nhiem vu|trach nhiem) gi /, ['task', 'clause', 'agency']],
  [/ (?:la|nghia la) gi | viet tat /, ['term']],
  [/ la ai | ai la /, ['agency', 'term']],
  [/ ai /, ['agency', 'clause', 'task']],
  [/ (?:bao gio|khi nao|thoi han|han chot|han cuoi) /, ['task', 'clause']],
];
/** The document's kind as asked for, and as it stands at the end of its path. */
const DOCUMENT_KINDS = [
  [/ luat (?:nao|gi|so may) /, 'Luật'],
  [/ nghi dinh (?:nao|gi|so may) /, 'Nghị định'],
  [/ nghi quyet (?:nao|gi|so may) /, 'Nghị quyết'],
  [/ quyet dinh (?:nao|gi|so may) /, 'Quyết định'],
  [/ thong tu (?:nao|gi|so may) /, 'Thông tư'],
] as const;

/** Whether a page is of the kind that a question asks for: "luật nào" asks for a law, "… là gì" for a term. */
export type IsWanted = (page: Pick<StoredPage, 'kind' | 'path'>) => boolean;

export function wantedBy(words: readonly Word[]): IsWanted {
  const asked = ` ${words.map(({ key }) => key).join(' ')} `;
  const kinds = FORMS.find(([form]) => form.test(asked))?.[1] ?? [];
  const labels = kinds.map((kind): string => PAGE_KIND_LABELS[kind]);
  const ending = DOCUMENT_KINDS.find(([form]) => form.test(asked))?.[1] ?? '';
  return ({ kind, path }) => labels.includes(kind) && path.endsWith(ending);
}
