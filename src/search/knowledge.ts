import type { NumberedDocuments } from './numbered-documents.ts';
import type { Lexicon } from './expansion.ts';
import type { Memberships } from './facets.ts';
import type { Vocabulary } from './known-words.ts';
import type { StoredPages } from './stored-pages.ts';
import type { WordIndex } from './word-index.ts';

/** What the engine knows before it is asked anything, and where it looks up the rest. */
export interface Knowledge {
  index: WordIndex;
  pages: StoredPages;
  lexicon: Lexicon;
  vocabulary: Vocabulary;
  documents: NumberedDocuments;
  memberships: Memberships;
  pageCount: number;
}
