import { describe, expect, it } from 'vitest';
import { documentRelationPicture } from '#charts/document-relations.ts';
import { textWidth } from '#charts/text-width.ts';
import { DOCUMENT_KIND_LABELS } from '#domain/labels.ts';
import { must } from '#library/must.ts';
import { aDocument, aLibrary, realLibrary } from '../builders.ts';

const source = 'Công báo';
const { documents } = aLibrary({
  documents: [
    aDocument({}, 'goc'),
    aDocument(
      {
        number: '09/NQ-CP',
        relations: [
          { kind: 'implements', document: 'goc', source },
          { kind: 'replaces', number: '1/NQ-CP & khác', source },
        ],
      },
      'giua',
    ),
    aDocument({ number: '99/NQ-CP' }, 'le-loi'),
  ],
});
const pictureOf = (id: string) =>
  documentRelationPicture(must(documents.find((document) => document.id === id)));

describe('the picture of a document’s relations', () => {
  it('names every related document, the relation, and the document itself', () => {
    const picture = must(pictureOf('giua'));
    for (const svg of Object.values(picture.svg)) {
      for (const words of ['Thực hiện', '20-NQ/TW', 'Thay thế', '1/NQ-CP &amp; khác', '09/NQ-CP']) {
        expect(svg).toContain(words);
      }
      expect(svg).not.toContain('style=');
    }
    expect(picture.sentence).toContain('tác động tới 2 văn bản');
  });

  it('is read from the other end as well', () => {
    expect(must(pictureOf('goc')).sentence).toContain('chịu tác động của 1 văn bản');
  });

  it('is absent where there is no relation', () => {
    expect(pictureOf('le-loi')).toBeUndefined();
  });

  it('keeps every name of the real library inside its box', () => {
    for (const { kind, number } of realLibrary().documents) {
      expect(textWidth(`${DOCUMENT_KIND_LABELS[kind]} ${number}`, 14, 600)).toBeLessThan(262 - 24);
    }
  });
});
