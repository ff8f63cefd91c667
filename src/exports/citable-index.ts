import { lawTitlesOf, type CitableDocument } from '#domain/citation/resolve.ts';
import { citableOf } from '#domain/document.ts';
import { DOCUMENT_KIND_LABELS, FORCE_LABELS, type Force } from '#domain/labels.ts';
import { capitalize } from '#domain/vietnamese.ts';
import { citablePlanOf } from '#domain/plan.ts';
import { toDocument, toPlan } from '#domain/route.ts';
import type { Library } from '#library/join.ts';

/** A document as the citation finder knows it in the browser. */
export interface CitableEntry extends CitableDocument {
  href: string;
  /** "Nghị quyết 20-NQ/TW". */
  name: string;
  /** Present for a document of the library. */
  force?: { id: Force; label: string };
  /** Ids of a plan's clauses: each has a page of its own below `href`. */
  clauses?: string[];
}

export interface CitableIndex {
  entries: CitableEntry[];
  knownTitles: string[];
}

/** Everything on the site that a text can cite. */
export function citableIndex({ documents, plans }: Library): CitableIndex {
  const citable = documents.map(citableOf);
  return {
    knownTitles: lawTitlesOf(citable),
    entries: [
      ...documents.map((document) => ({
        ...citableOf(document),
        href: toDocument(document.id),
        name: `${DOCUMENT_KIND_LABELS[document.kind]} ${document.number}`,
        force: { id: document.force, label: FORCE_LABELS[document.force] },
      })),
      ...plans.map((plan) => ({
        ...citablePlanOf(plan),
        href: toPlan(plan.year),
        name: capitalize(plan.citationName),
        clauses: plan.sections.flatMap(({ clauses }) => clauses.map(({ id }) => id)),
      })),
    ],
  };
}
