import { documentKey } from '../document-number.ts';
import { fold } from '../vietnamese.ts';
import type { Citation } from './citation.ts';
import { findDocumentNames } from './document-name.ts';

/** What is needed of a document to know it in a citation. */
export interface CitableDocument {
  number: string;
  kind: string;
  title?: string | undefined;
  issuer?: string | undefined;
  issuedOn?: string | undefined;
  /** Where neither number nor date tells it. */
  year?: number | undefined;
  aliases: readonly string[];
}

export interface Resolved<Document> {
  document: Document;
  /** Whether the citation can mean this document only: by full number, or number and year, or title and year. */
  isCertain: boolean;
}

export type Resolve<Document> = (citation: Citation) => Resolved<Document> | undefined;

/** Makes the function that finds the document a citation means among some documents. */
export function createResolver<Document>(
  documents: readonly Document[],
  describe: (document: Document) => CitableDocument,
): Resolve<Document> {
  const known = documents.map((document) => {
    const cited = describe(document);
    const name = findDocumentNames(cited.number)[0];
    const titles = new Set([cited.title ?? '', ...cited.aliases].map(lawTitle));
    return { ...cited, document, name, titles, key: withoutZeros(documentKey(cited.number)) };
  });
  const byKey = new Map(known.map(({ key, document }) => [key, document]));
  return (citation) => {
    if (citation.key !== undefined) {
      const document = byKey.get(withoutZeros(citation.key));
      return document && { document, isCertain: true };
    }
    const { title, count, year, issuedOn, issuer } = citation;
    const candidates = known.filter((own) => {
      if (own.kind !== citation.kind) return false;
      if (title !== undefined ? !own.titles.has(lawTitle(title)) : own.name?.count !== count)
        return false;
      const ownYear = own.name?.year ?? own.year ?? Number(own.issuedOn?.slice(0, 4));
      if (year !== undefined && ownYear !== year) return false;
      if (issuedOn !== undefined && own.issuedOn !== issuedOn) return false;
      return issuer === undefined || own.issuer === undefined || isSameIssuer(issuer, own.issuer);
    });
    const [only] = candidates;
    if (only === undefined || candidates.length > 1) return undefined;
    const isSameBody = issuer !== undefined && only.issuer !== undefined;
    // Every body has a plan of the year: only its name tells which is meant.
    const isSameYear = year !== undefined && citation.kind !== 'plan';
    return { document: only.document, isCertain: isSameYear || isSameBody };
  };
}

function withoutZeros(key: string): string {
  return key.replace(/^0+/u, '');
}

/** Titles of the laws among some documents, as `findCitations` takes them: "Tiếp cận thông tin". */
export function lawTitlesOf(documents: readonly CitableDocument[]): string[] {
  return documents.flatMap(({ kind, title, aliases }) =>
    kind === 'law'
      ? [title ?? '', ...aliases].flatMap((name) => /^Luật (\p{L}[^\d(]*?)$/u.exec(name)?.[1] ?? [])
      : [],
  );
}

/** "Luật Hợp tác xã 2023" and "Hợp tác xã" alike. */
function lawTitle(title: string): string {
  return fold(title)
    .replace(/^luat /u, '')
    .replace(/(?: nam)? \d{4}$/u, '')
    .trim();
}

function isSameIssuer(said: string, own: string): boolean {
  const [left, right] = [fold(said), fold(own)];
  return left.includes(right) || right.includes(left);
}
