import type { DocumentKind } from '#domain/labels.ts';
import { pairOf } from './index-terms.ts';
import { soundOf } from './sounds.ts';
import { toneOf, wordsOf, type KnownForms } from './syllables.ts';

/** A document as the search knows it, to be found by its number. */
export interface KnownDocument {
  number: string;
  kind: string;
  /** Number of its page in the index. */
  page: number;
  title: string;
  aliases: readonly string[];
}

/** What the build knows of words: part of the index's head. */
export interface VocabularyFile {
  /** Each group: forms that say the same ("HTX", "hợp tác xã"). */
  synonyms: readonly (readonly string[])[];
  documents: readonly KnownDocument[];
  /** Marked spellings in lower case, the most frequent first, parted by spaces. */
  syllables: string;
  /** Neighbours that make a word, the most frequent first: "hợp_tác tác_xã". */
  pairs: string;
}

/** The words of the site: which exist, how often, and which stand side by side. */
export interface Vocabulary {
  /** Rank of a folded word by frequency, 0 the most frequent. */
  rankByKey: ReadonlyMap<string, number>;
  /** How each folded word sounds (sounds.ts). */
  soundByKey: ReadonlyMap<string, string>;
  /** The most frequent spelling of a folded word. */
  spellingByKey: ReadonlyMap<string, string>;
  /** Exact spellings, the tone's place apart. */
  marks: ReadonlySet<string>;
  /** The tones a folded word has on the site. */
  tonesByKey: ReadonlyMap<string, ReadonlySet<string>>;
  /** The spelling a word has between its neighbours: "hop_tac" → "hợp_tác". */
  spellingByPair: ReadonlyMap<string, string>;
}

export const KIND_WORDS = {
  law: ['luat'],
  resolution: ['nq', 'nghi quyet'],
  decree: ['nd', 'nghi dinh'],
  decision: ['qd', 'quyet dinh'],
  circular: ['tt', 'thong tu'],
} as const satisfies Record<DocumentKind, readonly string[]>;

export function isVocabularyFile(file: unknown): file is VocabularyFile {
  return (
    typeof file === 'object' &&
    file !== null &&
    'synonyms' in file &&
    Array.isArray(file.synonyms) &&
    'documents' in file &&
    Array.isArray(file.documents) &&
    'syllables' in file &&
    typeof file.syllables === 'string' &&
    'pairs' in file &&
    typeof file.pairs === 'string'
  );
}

/** `forms` may hold words that were taken apart elsewhere, and gains those of the vocabulary. */
export function readVocabulary(file: VocabularyFile, forms: KnownForms = new Map()): Vocabulary {
  return new WordsOfSite(file, forms);
}

/** What only a wrong word needs is made when one is asked for. */
class WordsOfSite implements Vocabulary {
  readonly rankByKey = new Map<string, number>();
  readonly spellingByKey = new Map<string, string>();
  readonly marks = new Set<string>();
  readonly tonesByKey = new Map<string, Set<string>>();
  readonly #pairs: string;
  readonly #forms: KnownForms;
  #soundByKey: ReadonlyMap<string, string> | undefined;
  #spellingByPair: ReadonlyMap<string, string> | undefined;

  constructor({ syllables, pairs }: VocabularyFile, forms: KnownForms) {
    this.#pairs = pairs;
    this.#forms = forms;
    for (const { text, key, marks } of wordsOf(syllables, forms)) {
      this.marks.add(marks);
      this.tonesByKey.set(key, (this.tonesByKey.get(key) ?? new Set()).add(toneOf(marks)));
      if (this.rankByKey.has(key)) continue;
      this.rankByKey.set(key, this.rankByKey.size);
      this.spellingByKey.set(key, text);
    }
  }

  get soundByKey(): ReadonlyMap<string, string> {
    return (this.#soundByKey ??= new Map(
      [...this.rankByKey.keys()].map((key) => [key, soundOf(key)]),
    ));
  }

  get spellingByPair(): ReadonlyMap<string, string> {
    return (this.#spellingByPair ??= this.#readPairs());
  }

  #readPairs(): ReadonlyMap<string, string> {
    const spellingByPair = new Map<string, string>();
    for (const pair of this.#pairs.split(' ')) {
      const [left, right] = wordsOf(pair.replace('_', ' '), this.#forms);
      if (left === undefined || right === undefined) continue;
      const key = pairOf(left.key, right.key);
      if (!spellingByPair.has(key)) spellingByPair.set(key, pair);
    }
    return spellingByPair;
  }
}

/** How much a word says, 0.35 for the site's most frequent to 1 for the rarest and the unknown. */
export function weightOf(key: string, { rankByKey }: Vocabulary): number {
  const rank = rankByKey.get(key);
  if (rank === undefined) return 1;
  return 0.35 + (0.65 * Math.log2(2 + rank)) / Math.log2(3 + rankByKey.size);
}
