import type { Lexicon } from './expansion.ts';
import { PAGE_KIND_LABELS } from '#domain/labels.ts';
import type { KnownDocument } from './known-words.ts';
import type { Fragment, Hit } from './pagefind.ts';
import { rankOf, scoreText, type Query } from './ranking.ts';
import { isMarked, wordsOf, type Word } from './syllables.ts';

/** A page whose text was read. */
export interface JudgedPage {
  hit: Hit;
  rank: number;
  run: number;
}

interface Standard {
  query: Query;
  lexicon: Lexicon;
  /** What Pagefind thought of the page, 0 to 1. */
  first: number;
  /** Documents asked for by number. */
  numbers: readonly KnownDocument[];
  /** All documents: their pages are headed by the number, and their name is a title too. */
  documents: readonly KnownDocument[];
}

/** Above everything else stands the document asked for, then the clauses that cite it, then the rest that do. */
const RANK_OF_PINNED = 100;
const RANK_OF_CITING_CLAUSE = 20;
const RANK_OF_CITING = 10;

export function judge(hit: Hit, page: Fragment, standard: Standard): JudgedPage {
  const { query, lexicon, first, numbers, documents } = standard;
  const name = documents.find(({ url }) => url === page.url)?.title ?? '';
  const heading = [page.meta['title'], name].filter(Boolean).join(' ');
  const title = scoreText(heading, query, lexicon);
  const text = scoreText(bodyOf(page), query, lexicon);
  const run = Math.max(title.run, text.run);
  const rank = rankOf({ title, text, first });
  if (numbers.length === 0) return { hit, run, rank };
  const at = numbers.findIndex(({ url }) => url === page.url);
  const isClause = page.filters['kind']?.includes(PAGE_KIND_LABELS.clause) === true;
  const citing = run < 0.99 ? 0 : isClause ? RANK_OF_CITING_CLAUSE : RANK_OF_CITING;
  return { hit, run, rank: rank + (at >= 0 ? RANK_OF_PINNED - at : citing) };
}

/** A page's text without the heading that it begins with. */
export function bodyOf({
  content,
  meta: { title = '' },
}: Pick<Fragment, 'content' | 'meta'>): string {
  const text = content.normalize('NFC');
  return text.startsWith(title) ? text.slice(title.length).replace(/^[.\s]+/u, '') : text;
}

/** Whether the words stand in the text unbroken, with their marks where the asker wrote any. */
export function holdsPhrase(text: string, phrase: readonly Word[]): boolean {
  const words = wordsOf(text);
  const isWithMarks = phrase.some(isMarked);
  return words.some((_, at) =>
    phrase.every(({ key, marks }, offset) => {
      const word = words[at + offset];
      return word?.key === key && (!isWithMarks || word.marks === marks);
    }),
  );
}
