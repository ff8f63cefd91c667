import { DOCUMENT_KIND_LABELS } from '#domain/labels.ts';
import { toDocument } from '#domain/route.ts';
import { valueOf } from '#domain/document.ts';
import type { Library } from '#library/join.ts';
import { synonymsOf } from './synonyms.ts';
import { wordsOf } from './words.ts';

/** What the engine knows of words before it has seen any text: `tim-kiem/tu-vung.json`. */
export interface Vocabulary {
  /** Each group: forms that say the same ("HTX", "hợp tác xã"). */
  synonyms: string[][];
  documents: { number: string; kind: string; url: string; title: string; aliases: string[] }[];
  /** Marked spelling in lower case, most frequent first, separated by spaces. */
  syllables: string;
  /** Neighbouring syllables joined by "_", most frequent first, separated by spaces. */
  pairs: string;
}

/** The vocabulary of a site; `texts` are all its indexed texts, in any order. */
export function vocabularyOf(library: Library, texts: readonly string[]): Vocabulary {
  return {
    synonyms: synonymsOf(library),
    documents: library.documents.map((document) => ({
      number: document.number,
      kind: DOCUMENT_KIND_LABELS[document.kind],
      url: toDocument(document.id),
      title: valueOf(document.title) ?? '',
      aliases: document.aliases.filter((alias) => !isJustNumber(alias)),
    })),
    ...wordsOf(
      texts,
      library.terms.flatMap(({ term, expansion }) => [term, expansion ?? '']),
    ),
  };
}

/** "NQ 20", "Nghị quyết số 20": the engine reads these without being told. */
function isJustNumber(alias: string): boolean {
  return /^(?:luật|nghị quyết|nghị định|quyết định|thông tư|nq|nđ|qđ|tt)\s*(?:số\s*)?[\d/]+$/iu.test(
    alias,
  );
}
