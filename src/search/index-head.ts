import type { Facet } from './facets.ts';
import { HEAD_FILE } from './head-file.ts';
import { isVocabularyFile, type VocabularyFile } from './known-words.ts';

/** Fetches a file of the site by its path from the root. */
export type Load = (path: string) => Promise<Uint8Array>;

/** What the engine knows before it is asked anything. */
export interface IndexHead extends VocabularyFile {
  /** Folder of this version's shards and texts: a page kept open over a publication never mixes two. */
  folder: string;
  pageCount: number;
  /** The first key of each word shard, parted by spaces. */
  shards: string;
  /** The first page of each bundle of texts, as steps from the one before. */
  bundles: readonly number[];
  /** Every facet, its values, and the pages of each as steps from the one before. */
  facets: readonly (readonly [Facet, readonly (readonly [string, readonly number[]])[]])[];
}

export function shardPath(folder: string, shard: number): string {
  return `${folder}/tu/${shard}.bin`;
}

export function bundlePath(folder: string, bundle: number): string {
  return `${folder}/chu/${bundle}.json`;
}

export async function loadHead(load: Load): Promise<IndexHead> {
  const head = parseJson(await load(HEAD_FILE));
  if (!isIndexHead(head)) throw new Error(`${HEAD_FILE} không phải mục lục tìm kiếm.`);
  return head;
}

export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function isIndexHead(head: unknown): head is IndexHead {
  return (
    isVocabularyFile(head) &&
    'folder' in head &&
    typeof head.folder === 'string' &&
    'shards' in head &&
    typeof head.shards === 'string' &&
    'facets' in head &&
    Array.isArray(head.facets)
  );
}

/** [3, 7, 8] → [3, 4, 1]. */
export function toSteps(ascending: readonly number[]): number[] {
  return ascending.map((number, index) => number - (ascending[index - 1] ?? 0));
}

export function fromSteps(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
