import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '#domain/content.ts';
import { today } from '#library/clock.ts';
import { contentRoot, edition } from '#library/edition.ts';
import { joinLibrary, type Library } from '#library/join.ts';
import type { KeptResults } from '#library/kept-results.ts';
import { readContent } from '#library/read-files.ts';
import { indexFiles } from './index-files.ts';
import { PageCounts } from './page-counts.ts';
import { PageReader } from './page-reader.ts';
import type { IndexedPage } from './read-pages.ts';
import { builtPages, recordSource, type Source } from './page-source.ts';
import { attachmentRecords, libraryRecords } from './records.ts';
import { synonymsOf } from './synonyms.ts';
import { vocabularyOf } from './vocabulary.ts';

interface Making {
  /** The project's. */
  root: string;
  /** What the site is built from, where that has just been read. */
  content?: Content;
  /** What earlier builds read of the same pages. */
  kept?: KeptResults;
}

/** The files of a search index by their paths from the site's root, and how many pages they find. */
export interface SearchIndex {
  pages: number;
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/**
 * Makes the search index of a built site. Pages marked with `data-pagefind-body` are indexed whole; communes, terms and
 * pages of attached files, many to a page, each on their own.
 */
export class IndexMaker {
  readonly #root: string;
  readonly #library: Library;
  readonly #counts: PageCounts;
  readonly #reader: PageReader;
  readonly #uncounted: IndexedPage[] = [];
  readonly #records: readonly Source[];

  constructor({ root, content = contentOf(root), kept }: Making) {
    this.#root = root;
    this.#library = joinLibrary(content, today(), edition());
    this.#counts = new PageCounts(synonymsOf(this.#library));
    this.#reader = new PageReader(kept, (page) => {
      this.#uncounted.push(page);
      if (this.#uncounted.length === 1) this.#countNext();
    });
    this.#records = libraryRecords(this.#library).map(recordSource);
    for (const record of this.#records) this.give(record);
  }

  /** Has a page read and counted ahead, in case the site will have it. */
  give(source: Source): void {
    this.#reader.give(source);
  }

  /** With it the maker's work is at its end. The pages of the folder have been read when the call returns. */
  async make(distFolder: string): Promise<SearchIndex> {
    const marked = builtPages(distFolder);
    const library = this.#library;
    const attached = await attachmentRecords(library, this.#root);
    const records = [...this.#records, ...attached.map(recordSource)];
    const pages = await this.#reader.read([...marked, ...records]);
    this.#uncounted.length = 0;
    const vocabulary = vocabularyOf(library, pages, this.#counts);
    return { pages: pages.length, files: indexFiles(pages, vocabulary, this.#counts) };
  }

  /** Leaves the next build what this one read; nobody needs to wait for it. */
  keep(): void {
    this.#reader.keep();
  }

  /** Where no index is wanted after all. */
  async close(): Promise<void> {
    this.#uncounted.length = 0;
    await this.#reader.close();
  }

  /** One page at a time: Pagefind waits for whoever speaks with it. */
  #countNext(): void {
    setImmediate(() => {
      const page = this.#uncounted.shift();
      if (page !== undefined) this.#counts.count(page);
      if (this.#uncounted.length > 0) this.#countNext();
    });
  }
}

/** The index of a built site, all at once; see `IndexMaker`. */
export async function makeIndex(
  distFolder: string,
  root = process.cwd(),
  making: Omit<Making, 'root'> = {},
): Promise<SearchIndex> {
  const maker = new IndexMaker({ root, ...making });
  const index = await maker.make(distFolder);
  maker.keep();
  return index;
}

/** Puts a search index into the site it was made of. */
export function writeIndex(distFolder: string, { files }: SearchIndex): void {
  for (const folder of new Set([...files.keys()].map(dirname))) {
    mkdirSync(join(distFolder, folder), { recursive: true });
  }
  for (const [path, bytes] of files) writeFileSync(join(distFolder, path), bytes);
}

function contentOf(root: string): Content {
  const { content } = readContent(contentRoot(root), join(root, 'public'));
  if (content === undefined) throw new Error('Nội dung có lỗi. Chạy "npm run check" để xem.');
  return content;
}
