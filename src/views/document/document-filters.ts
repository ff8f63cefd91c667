import { valueOf, type PolicyDocument } from '#domain/document.ts';
import { DOCUMENT_KINDS, DOCUMENT_KIND_LABELS, FORCES, FORCE_LABELS } from '#domain/labels.ts';
import { compareVietnamese, toSlug } from '#domain/vietnamese.ts';
import { filterField, type FilterField } from '#views/list/filter-field.ts';

const NOT_KNOWN = { value: 'chua-ro', label: 'Chưa rõ' };

/** What a document answers to in each filter of the list of documents. */
export const documentFacets = {
  kind: (document: PolicyDocument) => ({
    value: document.kind,
    label: DOCUMENT_KIND_LABELS[document.kind],
  }),
  issuer: (document: PolicyDocument) => {
    const issuer = valueOf(document.issuer);
    return issuer === undefined ? NOT_KNOWN : { value: toSlug(issuer), label: issuer };
  },
  year: (document: PolicyDocument) => {
    const year = valueOf(document.issuedOn)?.slice(0, 4);
    return year === undefined ? NOT_KNOWN : { value: year, label: year };
  },
  force: (document: PolicyDocument) => ({
    value: document.force,
    label: FORCE_LABELS[document.force],
  }),
};

type Option = { value: string; label: string };

function inOrderOf(order: readonly string[]) {
  return (left: Option, right: Option) => order.indexOf(left.value) - order.indexOf(right.value);
}

/** The drop-downs above the list of documents. */
export function documentFilters(documents: readonly PolicyDocument[]): FilterField[] {
  const { kind, issuer, year, force } = documentFacets;
  return [
    filterField('loai', 'Loại', documents, (item) => [kind(item)], inOrderOf(DOCUMENT_KINDS)),
    filterField(
      'ban-hanh',
      'Cơ quan ban hành',
      documents,
      (item) => [issuer(item)],
      (left, right) => compareVietnamese(left.label, right.label),
    ),
    filterField(
      'nam',
      'Năm ban hành',
      documents,
      (item) => [year(item)],
      (left, right) => right.value.localeCompare(left.value),
    ),
    filterField('hieu-luc', 'Hiệu lực', documents, (item) => [force(item)], inOrderOf(FORCES)),
  ];
}
