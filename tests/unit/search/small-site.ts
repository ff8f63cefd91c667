import { openEngine, type SearchAnswer } from '#search/engine.ts';
import type { Chosen } from '#search/facets.ts';
import type { VocabularyFile } from '#search/known-words.ts';
import type { StoredPage } from '#search/stored-pages.ts';
import { wordsOf } from '#search/words.ts';
import { indexFiles } from '#search/index-files.ts';

type SmallPage = Pick<StoredPage, 'title' | 'text'> &
  Partial<StoredPage> & { so?: string; facets?: Record<string, string[]> };

/** A site of a few pages with its index, to be asked as a reader does. */
export class SmallSite {
  /** Files of the index that were fetched. */
  readonly fetched: string[] = [];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly #engine;

  constructor(pages: readonly SmallPage[], known: Partial<VocabularyFile> = {}) {
    const indexed = pages.map(({ so = '', facets = {}, ...page }, number) => ({
      stored: { url: `/${number}/`, kind: 'Nhiệm vụ', path: '', ...page },
      so,
      facets: { kind: [page.kind ?? 'Nhiệm vụ'], ...facets },
    }));
    const texts = pages.flatMap(({ title, text }) => [title, text]);
    const vocabulary = { synonyms: [], documents: [], ...wordsOf(texts), ...known };
    this.files = indexFiles(indexed, vocabulary);
    this.#engine = openEngine((path) => {
      this.fetched.push(path);
      const bytes = this.files.get(path);
      return bytes === undefined ? Promise.reject(new Error(path)) : Promise.resolve(bytes);
    });
  }

  async answer(query: string, chosen: Chosen = {}): Promise<SearchAnswer> {
    const ask = await this.#engine;
    return ask({ query, chosen });
  }

  /** Titles of the answers in rank order. */
  async titles(query: string, chosen: Chosen = {}): Promise<string[]> {
    const results = await (await this.answer(query, chosen)).load(0, 10);
    return results.map(({ title }) => title);
  }
}
