import { formatDay } from '#domain/date.ts';
import { valueOf, type PolicyDocument } from '#domain/document.ts';
import { DOCUMENT_KIND_LABELS } from '#domain/labels.ts';

/** "Nghị quyết số 20-NQ/TW ngày 16/06/2022"; without a day where none is known. */
export function fullNameOf(document: PolicyDocument): string {
  const issuedOn = valueOf(document.issuedOn);
  const name = `${DOCUMENT_KIND_LABELS[document.kind]} số ${document.number}`;
  return issuedOn === undefined ? name : `${name} ngày ${formatDay(issuedOn)}`;
}
