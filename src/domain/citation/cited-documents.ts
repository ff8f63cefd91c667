import { CITED_KINDS } from './kinds.ts';
import { findCitations, type Citation } from './citation.ts';
import { provisionWords } from './provision.ts';
import type { Resolve, Resolved } from './resolve.ts';

/** One document that a text cites, with every place where it does. */
export interface CitedDocument<Document> {
  /** How the text first names it, without date and issuer. */
  name: string;
  /** Absent when the document is not among those known. */
  resolved?: Resolved<Document>;
  citations: Citation[];
}

/** The documents a text cites, each once, in order of appearance. */
export function citedDocuments<Document>(
  given: string,
  resolve: Resolve<Document>,
  knownTitles: readonly string[],
): CitedDocument<Document>[] {
  const text = given.normalize('NFC');
  const found = new Map<unknown, CitedDocument<Document>>();
  for (const citation of findCitations(text, { knownTitles })) {
    const resolved = resolve(citation);
    const identity = resolved?.document ?? citation.key ?? nameOf(citation);
    const known = found.get(identity);
    if (known !== undefined) {
      known.citations.push(citation);
      if (resolved?.isCertain === true) known.resolved = resolved;
      continue;
    }
    const name = text.slice(citation.name.start, citation.name.end).replace(/\s+/gu, ' ');
    found.set(identity, { name, citations: [citation], ...(resolved && { resolved }) });
  }
  return [...found.values()];
}

/** The places inside a document that some citations of it name, each once: "khoản 2 Điều 5". */
export function citedProvisions(citations: readonly Citation[]): string[] {
  return [...new Set(citations.flatMap(({ provisions }) => provisions.map(provisionWords)))];
}

function nameOf({ kind, number, title, year }: Citation): string {
  const label = kind === undefined ? '' : CITED_KINDS[kind].label;
  return [label, title ?? number ?? '', year ?? ''].join(' ').toLocaleLowerCase('vi');
}
