import { DOCUMENT_KIND_LABELS } from '#domain/labels.ts';
import { toDocument } from '#domain/route.ts';
import { valueOf } from '#domain/document.ts';
import type { Library } from '#library/join.ts';
import type { VocabularyFile } from './known-words.ts';
import { synonymsOf } from './synonyms.ts';
import type { PageCounts } from './page-counts.ts';
import type { IndexedPage } from './read-pages.ts';

/** The vocabulary of a site whose pages are these, as `counts` knows them. */
export function vocabularyOf(
  library: Library,
  pages: readonly IndexedPage[],
  counts: PageCounts,
): VocabularyFile {
  const pageByAddress = new Map(pages.map(({ stored }, page) => [stored.url, page]));
  return {
    synonyms: synonymsOf(library),
    documents: library.documents.map((document) => ({
      number: document.number,
      kind: DOCUMENT_KIND_LABELS[document.kind],
      page: pageByAddress.get(toDocument(document.id)) ?? -1,
      title: valueOf(document.title) ?? '',
      aliases: document.aliases.filter((alias) => !isJustNumber(alias)),
    })),
    ...counts.wordsIn(
      pages,
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
