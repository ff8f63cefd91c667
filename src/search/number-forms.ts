import { valueOf, type PolicyDocument } from '#domain/document.ts';
import { DOCUMENT_KIND_LABELS, type DocumentKind } from '#domain/labels.ts';

const KIND_LETTERS = {
  law: 'L',
  resolution: 'NQ',
  decree: 'NĐ',
  decision: 'QĐ',
  circular: 'TT',
} as const satisfies Record<DocumentKind, string>;

type Numbered = Pick<PolicyDocument, 'number' | 'kind' | 'issuer' | 'issuedOn' | 'aliases'>;

/**
 * The ways people write a document's number, each once: "20-NQ/TW" gives "20 NQ TW", "NQ20", "20NQ",
 * "20NQTW", "Nghị quyết số 20", its year, its issuer and what staff added as aliases.
 */
export function numberForms(document: Numbered): string[] {
  const [count = '', ...rest] = document.number.split(/[-/]/);
  const letters = KIND_LETTERS[document.kind];
  const inNumber = rest.find((part) => /^\d{4}$/.test(part));
  const plain = String(Number(count));
  const counts = plain === count ? [count] : [count, plain];
  const forms = [
    document.number,
    [count, ...rest].join(' '),
    ...counts.flatMap((each) => [`${letters}${each}`, `${each}${letters}`]),
    [count, ...rest].join(''),
    `${DOCUMENT_KIND_LABELS[document.kind]} số ${counts.join(' ')}`,
    inNumber ?? '',
    valueOf(document.issuedOn)?.slice(0, 4) ?? '',
    valueOf(document.issuer) ?? '',
    ...document.aliases,
  ];
  const seen = new Set<string>();
  return forms.filter((form) => {
    const key = form.toLocaleLowerCase('vi');
    if (form === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
