import { documentKey } from '#domain/document-number.ts';
import type { DocumentData } from '#domain/document.ts';
import type { Chance } from '../../search/chance.ts';
import type { GeneratedText } from './generated-text.ts';

const COUNTS = { least: 1, most: 2999 };
const YEARS = { least: 2003, most: 2026 };

interface Pattern {
  kind: DocumentData['kind'];
  issuer: string;
  toNumber: (count: number, year: number) => string;
}

const PATTERNS: readonly Pattern[] = [
  { kind: 'decree', issuer: 'Chính phủ', toNumber: (count, year) => `${count}/${year}/NĐ-CP` },
  { kind: 'resolution', issuer: 'Chính phủ', toNumber: (count) => `${count}/NQ-CP` },
  { kind: 'decision', issuer: 'Thủ tướng Chính phủ', toNumber: (count) => `${count}/QĐ-TTg` },
  { kind: 'decision', issuer: 'Ủy ban nhân dân tỉnh', toNumber: (count) => `${count}/QĐ-UBND` },
  { kind: 'resolution', issuer: 'Hội đồng nhân dân tỉnh', toNumber: (count) => `${count}/NQ-HĐND` },
  {
    kind: 'circular',
    issuer: 'Bộ Tài chính',
    toNumber: (count, year) => `${count}/${year}/TT-BTC`,
  },
];

/** Documents with numbers of their own, by id; none shares the count of a number that is taken. */
export function generatedDocuments(
  count: number,
  taken: readonly string[],
  { chance, text }: { chance: Chance; text: GeneratedText },
): Map<string, object> {
  const takenCounts = new Set(taken.map((number) => Number.parseInt(number, 10)));
  const documents = new Map<string, object>();
  while (documents.size < count) {
    const own = chance.between(COUNTS.least, COUNTS.most);
    if (takenCounts.has(own)) continue;
    const { kind, issuer, toNumber } = chance.pick(PATTERNS);
    const year = chance.between(YEARS.least, YEARS.most);
    const number = toNumber(own, year);
    const day = `${year}-${twoDigits(chance.between(1, 12))}-${twoDigits(chance.between(1, 28))}`;
    const fact = (value: string) => ({ value, verification: 'verified' });
    documents.set(documentKey(number), {
      number,
      kind,
      title: fact(`về ${text.title(7, 16).toLocaleLowerCase('vi')}`),
      issuer: fact(issuer),
      issuedOn: fact(day),
      effectiveOn: fact(day),
      address: { unknown: 'not-in-sources' },
      whyHere: text.title(8, 14),
      publishedOn: '2026-11-23',
    });
  }
  return documents;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
