import { createAnnotator } from '#domain/annotation.ts';
import { createResolver } from '#domain/citation/resolve.ts';
import { citableOf } from '#domain/document.ts';
import { getLibrary } from '#library/load.ts';

/** What finds the documents and terms in running text, made once for all pages: each knows every document. */
export function getReaders(): typeof readers {
  return readers;
}

const readers = load();

async function load() {
  const { documents, terms } = await getLibrary();
  return {
    resolve: createResolver(documents, citableOf),
    /** Finds documents and terms. */
    annotator: createAnnotator(documents, terms),
    /** Finds documents alone. */
    citationAnnotator: createAnnotator(documents, []),
  };
}
