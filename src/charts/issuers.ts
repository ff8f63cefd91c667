import { valueOf, type PolicyDocument } from '#domain/document.ts';
import { compareVietnamese } from '#domain/vietnamese.ts';

type Issued = Pick<PolicyDocument, 'issuer'>;

/** The issuer's name, or words that say it is not known. */
export function issuerOf({ issuer }: Issued): string {
  return valueOf(issuer) ?? 'Chưa rõ cơ quan ban hành';
}

/** Issuers, the one with most documents first. */
export function issuersOf(documents: readonly Issued[]): string[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const issuer = issuerOf(document);
    counts.set(issuer, (counts.get(issuer) ?? 0) + 1);
  }
  return [...counts]
    .sort(([left, many], [right, more]) => more - many || compareVietnamese(left, right))
    .map(([issuer]) => issuer);
}
