import { PAGE_KIND_LABELS } from '#domain/labels.ts';
import type { KnownDocument } from './known-words.ts';
import { scoreText } from './matching.ts';
import type { Query } from './reading.ts';
import { rankOf } from './ranking.ts';
import type { ReadPage } from './stored-pages.ts';
import { isMarked, type Word } from './syllables.ts';
import type { IsWanted } from './wanted.ts';

/** A page whose text was read. */
export interface JudgedPage {
  page: number;
  rank: number;
  run: number;
}

interface Standard {
  query: Query;
  isWanted: IsWanted;
  /** What the index alone said of the page, 0 to 1. */
  first: number;
  /** Documents asked for by number. */
  numbers: readonly KnownDocument[];
}

/** Above everything else stands the document asked for, then the clauses that cite it, then the rest that do. */
const RANK_OF_PINNED = 100;
const RANK_OF_CITING_CLAUSE = 20;
const RANK_OF_CITING = 10;
/** Of pages that say the same, what the State wrote stands above what is written about it. */
const AUTHORITY: Record<string, number> = {
  [PAGE_KIND_LABELS.clause]: 1.06,
  [PAGE_KIND_LABELS.guide]: 0.95,
  // For the few who publish: its examples must not come before what they are examples of.
  [PAGE_KIND_LABELS.manual]: 0.6,
};
/** What it is worth to be of the kind that the question asks for. */
const WANTED = 1.25;
/** From here on a stretch of text holds the whole query. */
export const WHOLE = 0.99;

export function judge(page: number, read: ReadPage, standard: Standard): JudgedPage {
  const { query, isWanted, first, numbers } = standard;
  const title = scoreText(read.inNames, query);
  const text = scoreText(read.inText, query);
  const run = Math.max(title.run, text.run);
  const worth = (AUTHORITY[read.kind] ?? 1) * (isWanted(read) ? WANTED : 1);
  const rank = rankOf({ title, text, first }) * worth;
  if (numbers.length === 0) return { page, run, rank };
  const at = numbers.findIndex((document) => document.page === page);
  const isClause = read.kind === PAGE_KIND_LABELS.clause;
  const citing = run < WHOLE ? 0 : isClause ? RANK_OF_CITING_CLAUSE : RANK_OF_CITING;
  return { page, run, rank: rank + (at >= 0 ? RANK_OF_PINNED - at : citing) };
}

/** Whether the words stand in the text unbroken, with their marks where the asker wrote any. */
export function holdsPhrase(words: readonly Word[], phrase: readonly Word[]): boolean {
  const isWithMarks = phrase.some(isMarked);
  return words.some((_, at) =>
    phrase.every(({ key, marks }, offset) => {
      const word = words[at + offset];
      return word?.key === key && (!isWithMarks || word.marks === marks);
    }),
  );
}
