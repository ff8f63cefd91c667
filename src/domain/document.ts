import type { z } from 'zod';
import type { documentSchema } from '#schema/document.ts';
import type { Excerpt } from './citation/excerpt.ts';
import type { CitableDocument } from './citation/resolve.ts';
import type { Day } from './date.ts';
import type { DocumentRelationKind, Force } from './labels.ts';
import type { Clause } from './plan.ts';
import type { Story } from './story.ts';
import type { Task } from './task.ts';

export type DocumentData = z.infer<typeof documentSchema>;

/** An original file (PDF, Word) of a document, below public/. */
export type Attachment = DocumentData['attachments'][number];

/** A relation as read from one end; `document` is absent when the other end is not in the library. */
export interface DocumentRelation {
  kind: DocumentRelationKind;
  direction: 'outgoing' | 'incoming';
  document?: PolicyDocument;
  number: string;
  source: string;
}

/** When a document's force ends, what ends it and where that was read; only from verified days. */
export interface ForceEnd {
  on: Day;
  /** Absent when the library does not hold it. */
  by?: PolicyDocument;
  /** The provision that says so: "Điều 90 khoản 2 Nghị định 224/2026/NĐ-CP". */
  words?: string;
  source: string;
}

export type QuotingPlace =
  | { kind: 'clause'; clause: Clause }
  | { kind: 'task'; task: Task }
  | { kind: 'story'; story: Story };

/** A place of the site that cites a document, with the sentences that do; none when only its data names it. */
export interface Quotation {
  place: QuotingPlace;
  excerpts: readonly Excerpt[];
}

/** A legal or policy document (văn bản) with what cites it. Named so that it is not the browser's Document. */
export interface PolicyDocument extends Omit<DocumentData, 'relations'> {
  /** "20-nq-tw". */
  id: string;
  /** As of the library's `today`. */
  force: Force;
  /** Known from the document's own data, or from a document that replaces or repeals it. */
  forceEnd?: ForceEnd;
  relations: readonly DocumentRelation[];
  citedByClauses: readonly Clause[];
  citedByTasks: readonly Task[];
  citedByStories: readonly Story[];
  quotations: readonly Quotation[];
  isCitedByPlan: boolean;
  /** The summary, for `views/prose`; may be empty. */
  body: string;
  hasSummary: boolean;
  lastChangedOn: string;
}

/** The value of a fact, or undefined when it is unknown. */
export function valueOf<T>(fact: { value: T } | { unknown: string }): T | undefined {
  return 'value' in fact ? fact.value : undefined;
}

/** What a citation knows a document by. */
export function citableOf(
  document: Pick<PolicyDocument, 'number' | 'kind' | 'title' | 'issuer' | 'issuedOn' | 'aliases'>,
): CitableDocument {
  const { number, kind, title, issuer, issuedOn, aliases } = document;
  return {
    number,
    kind,
    title: valueOf(title),
    issuer: valueOf(issuer),
    issuedOn: valueOf(issuedOn),
    aliases,
  };
}
