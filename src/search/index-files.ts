import { createHash } from 'node:crypto';
import { compareVietnamese } from '#domain/vietnamese.ts';
import { FACETS } from './facets.ts';
import { HEAD_FILE } from './head-file.ts';
import { bundlePath, shardPath, toSteps, type IndexHead } from './index-head.ts';
import type { VocabularyFile } from './known-words.ts';
import { PageCounts } from './page-counts.ts';
import type { Term } from './page-terms.ts';
import type { IndexedPage } from './read-pages.ts';
import { writeShard } from './word-shard.ts';

const FOLDER = 'tim-kiem';
/** Bytes of a word shard before compression: a query opens one for nearly every word of it. */
const SHARD_SIZE = 4096;
/** Letters of a bundle of texts: short pages share one, a long page has its own. */
const BUNDLE_SIZE = 4000;

/**
 * Every file of the index by its path from the site's root, the head last; the same pages give the same bytes.
 * @param counts made with the synonyms of the vocabulary.
 */
export function indexFiles(
  pages: readonly IndexedPage[],
  vocabulary: VocabularyFile,
  counts = new PageCounts(vocabulary.synonyms),
): Map<string, Uint8Array<ArrayBuffer>> {
  const shards = inShards(counts.termsIn(pages));
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

function toBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
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
