import { expect, it } from 'vitest';
import { realLibrary } from '../unit/builders.ts';

const { agencies, communes, documents, terms, settings } = realLibrary('2026-11-23');

it('all 135 communes and wards are there, each code once', () => {
  expect(communes).toHaveLength(135);
  expect(new Set(communes.map(({ code }) => code)).size).toBe(135);
});

it('a document known to have expired is not shown as in force', () => {
  const forceOf = (id: string) => documents.find((document) => document.id === id)?.force;
  expect(forceOf('42-2022-nd-cp')).toBe('expired');
  expect(forceOf('17-2023-qh15')).toBe('in-force');
  expect(forceOf('20-nq-tw')).toBe('unknown');
});

it('the three documents the plan cites have a summary of our own', () => {
  expect(documents.filter(({ hasSummary }) => hasSummary).map(({ number }) => number).sort()).toEqual([
    '09/NQ-CP',
    '20-NQ/TW',
    '340/QĐ-TTg',
  ]);
});

it('every verified fact of a document names where it was read', () => {
  for (const { number, title, issuer, issuedOn, effectiveOn, address } of documents) {
    for (const fact of [title, issuer, issuedOn, effectiveOn, address]) {
      if ('value' in fact && fact.verification === 'verified') expect(fact.source, number).toBeTruthy();
    }
  }
});

it('the body that answers for the plan is there, and every agency names its source', () => {
  expect(agencies.find(({ id }) => id === 'so-tai-chinh')?.leadTasks.length).toBeGreaterThan(0);
  for (const { name, sources } of agencies) expect(sources.length, name).toBeGreaterThan(0);
});

it.each(['KTTT', 'HTX', 'THT', 'BCĐ', 'UBND', 'HĐND', 'UBMTTQ', 'OCOP', 'VietGAP'])('the glossary explains %s', (word) => {
  expect(terms.some(({ term, aliases }) => [term, ...aliases].includes(word))).toBe(true);
});

it('what the office has not said is not filled in', () => {
  expect(settings.contact.email).toEqual({ unknown: 'not-set-by-office' });
});
