import { createAnnotator } from '#domain/annotation.ts';
import { createResolver } from '#domain/citation/resolve.ts';
import { citableOf } from '#domain/document.ts';
import { definitionsOf } from '#domain/plan-terms.ts';
import { getLibrary } from '#library/load.ts';

/** What finds the documents and terms in running text, made once for all pages: each knows every document. */
export function getReaders(): typeof readers {
  return readers;
}

const readers = load();

async function load() {
  const { documents, terms, plans } = await getLibrary();
  return {
    resolve: createResolver(documents, citableOf),
    /** Finds documents and terms in the words of a plan, by its year; a term means there what that plan says. */
    annotators: new Map(
      plans.map(({ year, sections }) => {
        const clauses = sections.flatMap((section) => section.clauses);
        return [year, createAnnotator(documents, terms, definitionsOf(clauses))];
      }),
    ),
    /** Finds documents alone. */
    citationAnnotator: createAnnotator(documents, []),
  };
}
