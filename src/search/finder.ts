import { findDocuments } from './document-query.ts';
import type { Lexicon } from './expansion.ts';
import type { Memberships } from './facets.ts';
import { gather } from './gathering.ts';
import { holdsPhrase, judge } from './judging.ts';
import type { KnownDocument, Vocabulary } from './known-words.ts';
import type { Fragment, Hit, Pagefind } from './pagefind.ts';
import type { Query } from './ranking.ts';
import { wordsOf, type Word } from './syllables.ts';
import { readWith } from './weighing.ts';

/** What the engine knows before it is asked anything. */
export interface Knowledge {
  pagefind: Pagefind;
  lexicon: Lexicon;
  vocabulary: Vocabulary;
  documents: readonly KnownDocument[];
  memberships: Memberships;
  pageCount: number;
}

/** Pages for one wording of a question, best first. */
export interface Found {
  query: Query;
  hits: readonly Hit[];
  /** Every page found, whatever is kept of them. */
  ids: readonly string[];
  /** The best page's rank and its longest unbroken stretch of the query, 0 when nothing was found. */
  best: number;
  run: number;
  /** How many pages hold every word. */
  strictCount: number;
}

/** Pages whose text is read to rank them: the first, and the first of every kind that they leave out. */
const READ = 8;
const READ_OF_KIND = 3;
/** A phrase is looked for in the text of this many pages, where Pagefind's own phrase search may lose some. */
const READ_FOR_PHRASE = 30;

interface Limits {
  knowledge: Knowledge;
  keep: (hit: Hit) => boolean;
}

/** Finds pages for words as they stand, `phrases` unbroken; what is wrong with the words is not asked here. */
export async function findPages(
  words: readonly Word[],
  phrases: readonly (readonly Word[])[],
  { knowledge, keep }: Limits,
): Promise<Found> {
  const isRelaxed = phrases.length === 0;
  const numbers = isRelaxed ? documentsAsked(words, knowledge) : [];
  const { candidates, strictCount } = await gather(words, { numbers, isRelaxed }, knowledge);
  const sorted = candidates.sorted();
  const [first] = numbers;
  const query = readWith(first === undefined ? words : wordsOf(first.number), knowledge);
  if (!isRelaxed) {
    const hits = sorted.map(({ hit }) => hit);
    return withPhrases(phrases, hits, { query, keep });
  }
  const kept = sorted.filter(({ hit }) => keep(hit));
  const top = kept[0]?.score ?? 1;
  const toRead = chooseToRead(kept, knowledge.memberships);
  const read = await Promise.all(
    [...toRead].map(async ({ hit, score }) =>
      judge(hit, await hit.data(), { query, numbers, first: score / top, ...knowledge }),
    ),
  );
  read.sort((left, right) => right.rank - left.rank);
  return {
    query,
    hits: [...read, ...kept.filter((each) => !toRead.has(each))].map(({ hit }) => hit),
    ids: sorted.map(({ hit }) => hit.id),
    best: read[0]?.rank ?? 0,
    run: read[0]?.run ?? 0,
    strictCount,
  };
}

/** Documents whose number the words are, as typed or with an abbreviation written out. */
function documentsAsked(
  words: readonly Word[],
  { lexicon, documents }: Knowledge,
): readonly KnownDocument[] {
  const written = words.map(({ text }) => text).join(' ');
  return (
    [written, ...lexicon.variantsOf(lexicon.unitsOf(words))]
      .map((variant) => findDocuments(variant, documents))
      .find((list) => list.length > 0) ?? []
  );
}

/** The best, and of every kind its best: a term's own page is not drowned by all the pages that use the term. */
function chooseToRead<T extends { hit: Hit }>(
  sorted: readonly T[],
  memberships: Memberships,
): Set<T> {
  const chosen = new Set(sorted.slice(0, READ));
  const taken = new Map<string, number>();
  for (const candidate of sorted) {
    const kind = memberships.valueOf(candidate.hit.id, 'kind') ?? '';
    const count = taken.get(kind) ?? 0;
    if (count < READ_OF_KIND) chosen.add(candidate);
    taken.set(kind, count + 1);
  }
  return chosen;
}

/** The pages whose text holds every phrase, whatever Pagefind made of them. */
async function withPhrases(
  phrases: readonly (readonly Word[])[],
  hits: readonly Hit[],
  { query, keep }: { query: Query; keep: (hit: Hit) => boolean },
): Promise<Found> {
  const read = await Promise.all(
    hits.slice(0, READ_FOR_PHRASE).map(async (hit) => ({ hit, page: await hit.data() })),
  );
  const holding = read
    .filter(({ page }) => phrases.every((phrase) => holds(page, phrase)))
    .map(({ hit }) => hit);
  return {
    query,
    hits: holding.filter(keep),
    ids: holding.map(({ id }) => id),
    best: holding.length,
    run: 1,
    strictCount: holding.length,
  };
}

function holds({ meta, content }: Fragment, phrase: readonly Word[]): boolean {
  return holdsPhrase(`${meta['title'] ?? ''}. ${content}`, phrase);
}
