import { element } from './xml.ts';

/** Kinds of automatic numbers, by the id of their pattern. */
const PATTERNS = {
  roman: { id: '0', format: 'upperRoman' },
  decimal: { id: '1', format: 'decimal' },
};
export type ListKind = keyof typeof PATTERNS;

/**
 * Automatic numbers of a Word document that show exactly the numbers asked for: a list goes on while they follow each
 * other, and a new one starts where they do not.
 */
export class DocxLists {
  readonly #lists: { kind: ListKind; start: number }[] = [];
  readonly #current = new Map<ListKind, { id: number; last: number }>();

  /** Paragraph properties that make Word print this number ("3.") before the paragraph's words. */
  numbered(kind: ListKind, number: number): string {
    const current = this.#current.get(kind);
    const follows = current !== undefined && number === current.last + 1;
    const id = follows ? current.id : this.#lists.push({ kind, start: number });
    this.#current.set(kind, { id, last: number });
    return element(
      'w:numPr',
      {},
      element('w:ilvl', { 'w:val': '0' }),
      element('w:numId', { 'w:val': String(id) }),
    );
  }

  /** Children of numbering.xml, once every number has been asked for. */
  definitions(): string {
    const patterns = Object.values(PATTERNS).map(({ id, format }) =>
      element(
        'w:abstractNum',
        { 'w:abstractNumId': id },
        element('w:multiLevelType', { 'w:val': 'singleLevel' }),
        element(
          'w:lvl',
          { 'w:ilvl': '0' },
          element('w:start', { 'w:val': '1' }),
          element('w:numFmt', { 'w:val': format }),
          element('w:suff', { 'w:val': 'space' }),
          element('w:lvlText', { 'w:val': '%1.' }),
          element('w:lvlJc', { 'w:val': 'left' }),
          element('w:pPr', {}, element('w:ind', { 'w:left': '0', 'w:firstLine': '567' })),
        ),
      ),
    );
    const lists = this.#lists.map(({ kind, start }, index) =>
      element(
        'w:num',
        { 'w:numId': String(index + 1) },
        element('w:abstractNumId', { 'w:val': PATTERNS[kind].id }),
        element(
          'w:lvlOverride',
          { 'w:ilvl': '0' },
          element('w:startOverride', { 'w:val': String(start) }),
        ),
      ),
    );
    return [...patterns, ...lists].join('');
  }
}
