import { expect, it } from 'vitest';
import { aDocument, aLibrary } from '../builders.ts';

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
