import { describe, expect, it } from 'vitest';
import { forceOn } from '#domain/document.ts';
import { aDocument, aLibrary } from '../builders.ts';

const effective = { effectiveOn: { value: '2022-08-15', verification: 'verified' } };
const expiry = { on: '2026-07-01', words: 'Điều 90', verification: 'verified', source: 'Công báo' };

describe('the force of a document', () => {
  it('begins on its effective day', () => {
    const { data } = aDocument(effective);
    expect(forceOn(data, '2022-08-14')).toBe('not-yet');
    expect(forceOn(data, '2022-08-15')).toBe('in-force');
  });

  it('ends on the day it expires', () => {
    const { data } = aDocument({ ...effective, expiry });
    expect(forceOn(data, '2026-06-30')).toBe('in-force');
    expect(forceOn(data, '2026-07-01')).toBe('expired');
  });

  it('is not asserted from dates that nobody verified', () => {
    const unverified = { effectiveOn: { value: '2022-08-15', verification: 'unverified' } };
    expect(forceOn(aDocument(unverified).data, '2026-01-01')).toBe('unknown');
    const doubtful = aDocument({ ...effective, expiry: { ...expiry, verification: 'unverified' } });
    expect(forceOn(doubtful.data, '2026-07-01')).toBe('in-force');
    expect(forceOn(aDocument().data, '2026-01-01')).toBe('unknown');
  });
});

it('a relation is read from both ends', () => {
  const { documents } = aLibrary({
    documents: [
      aDocument(),
      aDocument(
        {
          number: '09/NQ-CP',
          relations: [
            { kind: 'implements', document: '20-nq-tw', source: 'Kế hoạch' },
            { kind: 'replaces', number: '1/NQ-CP', source: 'Kế hoạch' },
          ],
        },
        '09-nq-cp',
      ),
    ],
  });
  const relationsOf = (id: string) =>
    documents
      .find((document) => document.id === id)
      ?.relations.map(({ kind, direction, number, document }) => [
        kind,
        direction,
        number,
        document?.id,
      ]);
  expect(relationsOf('09-nq-cp')).toEqual([
    ['implements', 'outgoing', '20-NQ/TW', '20-nq-tw'],
    ['replaces', 'outgoing', '1/NQ-CP', undefined],
  ]);
  expect(relationsOf('20-nq-tw')).toEqual([['implements', 'incoming', '09/NQ-CP', '09-nq-cp']]);
});
