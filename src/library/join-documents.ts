import type { Content } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import { findDocumentNumbers } from '#domain/document-number.ts';
import { forceOn, type DocumentRelation, type PolicyDocument } from '#domain/document.ts';
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
        force: forceOn(data, today),
        relations: [],
        citedByClauses: [],
        citedByTasks: [],
        citedByStories: [],
        isCitedByPlan: false,
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
  return documentById;
}

/** The documents of the library whose number a text prints, each once, in order of appearance. */
export function documentsCitedIn(
  text: string,
  documentById: DocumentById,
): Mutable<PolicyDocument>[] {
  const found = findDocumentNumbers(text).map(({ key }) => documentById.get(key));
  return [...new Set(found.filter((document) => document !== undefined))];
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
