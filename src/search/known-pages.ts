import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { KeptResults } from '#library/kept-results.ts';
import { hashOf } from './page-source.ts';
import { indexedPage, type IndexedPage } from './read-pages.ts';

const schema = z.array(z.tuple([z.string(), indexedPage]));

/** Pages an earlier build read, by the keys of their sources. */
export class KnownPages {
  readonly #kept: KeptResults | undefined;
  readonly #name = `${recipe()}.json`;
  readonly #pages: ReadonlyMap<string, IndexedPage>;

  constructor(kept: KeptResults | undefined) {
    this.#kept = kept;
    this.#pages = readKnown(kept?.get(this.#name));
  }

  get pages(): Iterable<IndexedPage> {
    return this.#pages.values();
  }

  get(key: string): IndexedPage | undefined {
    return this.#pages.get(key);
  }

  /** Leaves the next build these pages and no others. */
  replaceBy(pages: ReadonlyMap<string, IndexedPage>): void {
    const isSame =
      pages.size === this.#pages.size && [...pages.keys()].every((key) => this.#pages.has(key));
    if (!isSame) this.#kept?.keep(this.#name, Buffer.from(JSON.stringify([...pages])));
    this.#kept?.forgetUnused();
  }
}

function readKnown(bytes: Buffer | undefined): Map<string, IndexedPage> {
  if (bytes === undefined) return new Map();
  try {
    return new Map(schema.parse(JSON.parse(bytes.toString('utf8'))));
  } catch {
    return new Map();
  }
}

/** Changes with Pagefind and with whatever here turns its reading into a page. */
function recipe(): string {
  const pagefind = join(import.meta.dirname, '../../node_modules/pagefind/package.json');
  const own = ['page-reader.ts', 'page-source.ts', 'read-pages.ts'];
  const files = [pagefind, ...own.map((name) => join(import.meta.dirname, name))];
  return hashOf(...files.map((file) => readFileSync(file, 'utf8'))).slice(0, 16);
}
