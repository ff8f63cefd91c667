import { findCitations } from '#domain/citation/citation.ts';
import { createResolver } from '#domain/citation/resolve.ts';
import type { Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import { citableOf, type DocumentRelation, type PolicyDocument } from '#domain/document.ts';
import { forceEndOf, forceOn } from '#domain/force.ts';
import { compareVietnamese } from '#domain/vietnamese.ts';
import { lastChangedOn, type Mutable } from './mutable.ts';
import { must } from './must.ts';

export type DocumentById = ReadonlyMap<string, Mutable<PolicyDocument>>;

/** Documents by id, with their relations read from both ends; what cites them is filled in later. */
export function joinDocuments(entries: Content['documents'], today: Day): DocumentById {
  const documentById: DocumentById = new Map(
    entries.map(({ id, data, body }) => [
      id,
      {
        ...data,
        id,
        force: 'unknown',
        relations: [],
        citedByClauses: [],
        citedByTasks: [],
        citedByStories: [],
        quotations: [],
        isCitedByPlan: false,
        body,
        hasSummary: body.trim() !== '',
        lastChangedOn: lastChangedOn(data),
      },
    ]),
  );
  for (const { id, data } of entries) {
    const from = must(documentById.get(id));
    for (const { kind, document, number, source } of data.relations) {
      const to = document === undefined ? undefined : must(documentById.get(document));
      const outgoing: DocumentRelation = {
        kind,
        direction: 'outgoing',
        number: to?.number ?? must(number),
        source,
      };
      from.relations.push(to === undefined ? outgoing : { ...outgoing, document: to });
      to?.relations.push({
        kind,
        direction: 'incoming',
        document: from,
        number: from.number,
        source,
      });
    }
  }
  for (const document of documentById.values()) {
    const { expiry, relations } = document;
    const endedBy = expiry?.by === undefined ? undefined : documentById.get(expiry.by);
    const end = forceEndOf(document, relations, endedBy);
    if (end !== undefined) document.forceEnd = end;
    document.force = forceOn(document, end, today);
  }
  return documentById;
}

/** The documents of the library that a text cites beyond doubt, each once, in order of appearance. */
export type CitedIn = (text: string) => Mutable<PolicyDocument>[];

export function createCitedIn(documentById: DocumentById): CitedIn {
  const resolve = createResolver([...documentById.values()], citableOf);
  return (text) => {
    const found = findCitations(text).map(resolve);
    const documents = found.flatMap((each) => (each?.isCertain === true ? [each.document] : []));
    return [...new Set(documents)];
  };
}

/** The cited ones first, then by date, newest first. */
export function compareDocuments(left: PolicyDocument, right: PolicyDocument): number {
  const dayOf = ({ issuedOn }: PolicyDocument) => ('value' in issuedOn ? issuedOn.value : '');
  return (
    Number(right.isCitedByPlan) - Number(left.isCitedByPlan) ||
    compareVietnamese(dayOf(right), dayOf(left)) ||
    compareVietnamese(left.number, right.number)
  );
}
