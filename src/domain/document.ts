import type { z } from 'zod';
import type { documentSchema } from '#schema/document.ts';
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

/** A legal or policy document (văn bản) with what cites it. Named so that it is not the browser's Document. */
export interface PolicyDocument extends Omit<DocumentData, 'relations'> {
  /** "20-nq-tw". */
  id: string;
  /** As of the library's `today`. */
  force: Force;
  relations: readonly DocumentRelation[];
  citedByClauses: readonly Clause[];
  citedByTasks: readonly Task[];
  citedByStories: readonly Story[];
  isCitedByPlan: boolean;
  hasSummary: boolean;
  lastChangedOn: string;
}

/** Whether a document is in force on a day, only from dates somebody has verified. */
export function forceOn(document: Pick<DocumentData, 'effectiveOn' | 'expiry'>, day: Day): Force {
  if (document.expiry?.verification === 'verified' && document.expiry.on <= day) return 'expired';
  const { effectiveOn } = document;
  if ('unknown' in effectiveOn || effectiveOn.verification !== 'verified') return 'unknown';
  return effectiveOn.value <= day ? 'in-force' : 'not-yet';
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
