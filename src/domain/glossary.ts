import type { z } from 'zod';
import type { termSchema } from '#schema/glossary.ts';

export type TermData = z.infer<typeof termSchema>;

/** A term (thuật ngữ) and its plain meaning. */
export interface Term extends TermData {
  id: string;
  lastChangedOn: string;
}

/** What a reader is told about a term where it occurs: "hợp tác xã: …". */
export function explanationOf(term: Pick<TermData, 'expansion' | 'meaning'>): string {
  return term.expansion === undefined ? term.meaning : `${term.expansion}. ${term.meaning}`;
}

/** Words that can be explained inside running text: abbreviations, where readers stumble. */
export function isExplainedInText(term: Pick<TermData, 'term'>): boolean {
  return /^\p{Lu}{2,}/u.test(term.term) || /\p{Lu}{2,}$/u.test(term.term);
}
