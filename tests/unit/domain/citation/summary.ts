import { findCitations } from '#domain/citation/citation.ts';
import { provisionWords } from '#domain/citation/provision.ts';

/** What the parser reads in a text, on one line; "=" before a number that is complete. */
export function summaryOf(text: string): string {
  return findCitations(text, { knownTitles: ['Tiếp cận thông tin'] })
    .map(({ kind = '?', key, number, title, year, issuedOn, issuer, provisions }) =>
      [
        kind,
        key === undefined ? number : `=${key}`,
        title && `"${title}"`,
        issuedOn ?? year,
        issuer && `của ${issuer}`,
        provisions.length > 0 && `tại ${provisions.map(provisionWords).join(' + ')}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join(' ; ');
}
