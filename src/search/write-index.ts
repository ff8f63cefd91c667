import { createHash } from 'node:crypto';
import { compareVietnamese } from '#domain/vietnamese.ts';
import { Lexicon } from './expansion.ts';
import { FACETS } from './facets.ts';
import { bundlePath, HEAD_FILE, shardPath, toSteps, type IndexHead } from './index-head.ts';
import { termsOf } from './index-terms.ts';
import type { VocabularyFile } from './known-words.ts';
import { encodePostings, IN_TITLE, toPosting } from './postings.ts';
import type { IndexedPage } from './read-pages.ts';
import { wordsOf, type KnownForms } from './syllables.ts';
import { keyOfForm, writeShard } from './word-shard.ts';

const FOLDER = 'tim-kiem';
/** Bytes of a word shard before compression: a query opens one for nearly every word of it. */
const SHARD_SIZE = 4096;
/** Letters of a bundle of texts: short pages share one, a long page has its own. */
const BUNDLE_SIZE = 4000;
/** How soon more of the same word stops to count, and how much a long text pays for its length. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;

interface Term {
  form: string;
  key: string;
  postings: readonly number[];
}

/** Every file of the index by its path from the site's root, the head last; the same pages give the same bytes. */
export function writeIndex(
  pages: readonly IndexedPage[],
  vocabulary: VocabularyFile,
): Map<string, Uint8Array> {
  const shards = inShards(termsIn(pages, new Lexicon(vocabulary.synonyms)));
  const bundles = inBundles(pages);
  const parts = [
    ...shards.map((terms, number) => ({
      toPath: (folder: string) => shardPath(folder, number),
      bytes: writeShard(terms),
    })),
    ...bundles.map(({ stored }, number) => ({
      toPath: (folder: string) => bundlePath(folder, number),
      bytes: toBytes(stored),
    })),
  ];
  const hash = createHash('sha256');
  for (const { bytes } of parts) hash.update(bytes);
  const folder = `${FOLDER}/${hash.digest('hex').slice(0, 8)}`;
  const head: IndexHead = {
    ...vocabulary,
    folder,
    pageCount: pages.length,
    shards: shards.map(([first]) => first?.key ?? '').join(' '),
    bundles: toSteps(bundles.map(({ first }) => first)),
    facets: facetsOf(pages),
  };
  return new Map([
    ...parts.map(({ toPath, bytes }) => [toPath(folder), bytes] as const),
    [HEAD_FILE, toBytes(head)],
  ]);
}

function toBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** All terms of all pages, by key, then by form. */
function termsIn(pages: readonly IndexedPage[], lexicon: Lexicon): Term[] {
  const postings = new Map<string, number[]>();
  const forms: KnownForms = new Map();
  const texts = pages.map(({ stored }) => termsOf(stored.text, lexicon, forms));
  const lengths = texts.map((counts) => counts.size);
  const average = lengths.reduce((sum, length) => sum + length, 0) / pages.length;
  for (const [number, { stored, so }] of pages.entries()) {
    const title = termsOf(stored.title, lexicon);
    const inTitle = termsOf([stored.title, stored.name, so].filter(Boolean).join(' · '), lexicon);
    const inText = texts[number] ?? new Map<string, number>();
    const lengthOfTitle = wordsOf(stored.title).length;
    const length = (lengths[number] ?? 0) / average;
    for (const form of new Set([...inTitle.keys(), ...inText.keys()])) {
      const own = postings.get(form) ?? [];
      const weight = inTitle.has(form)
        ? IN_TITLE + levelOf((title.get(form) ?? 0) / lengthOfTitle)
        : levelOf(densityOf(inText.get(form) ?? 0, length));
      own.push(toPosting(number, weight));
      postings.set(form, own);
    }
  }
  return [...postings]
    .map(([form, own]) => ({ form, key: keyOfForm(form), postings: encodePostings(own) }))
    .sort((left, right) => compare(left.key, right.key) || compare(left.form, right.form));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** 0 to 1, after BM25: how often a word stands in a text, for its length (1 for one of average length). */
function densityOf(times: number, length: number): number {
  return times / (times + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
}

/** A share of 0 to 1 as one of four levels. */
function levelOf(share: number): number {
  return Math.min(IN_TITLE - 1, Math.floor(share * IN_TITLE));
}

/** Neighbours in order share a shard; the forms of one key never part. */
function inShards(terms: readonly Term[]): Term[][] {
  const shards: Term[][] = [];
  let size = Infinity;
  let previous = '';
  for (const term of terms) {
    const own = term.form.length + term.postings.length + 2;
    if (size + own > SHARD_SIZE && term.key !== previous) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)?.push(term);
    size += own;
    previous = term.key;
  }
  return shards;
}

function inBundles(pages: readonly IndexedPage[]): { first: number; stored: object[] }[] {
  const bundles: { first: number; stored: object[] }[] = [];
  let size = Infinity;
  for (const [first, { stored }] of pages.entries()) {
    if (size + stored.text.length > BUNDLE_SIZE) {
      bundles.push({ first, stored: [] });
      size = 0;
    }
    bundles.at(-1)?.stored.push(stored);
    size += stored.text.length;
  }
  return bundles;
}

function facetsOf(pages: readonly IndexedPage[]): IndexHead['facets'] {
  return FACETS.map((facet) => {
    const byValue = new Map<string, number[]>();
    for (const [number, { facets }] of pages.entries()) {
      for (const value of facets[facet] ?? []) {
        const own = byValue.get(value) ?? [];
        own.push(number);
        byValue.set(value, own);
      }
    }
    const values = [...byValue].sort(([left], [right]) => compareVietnamese(left, right));
    return [facet, values.map(([value, own]) => [value, toSteps(own)] as const)] as const;
  });
}
