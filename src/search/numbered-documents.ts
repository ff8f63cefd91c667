import { parseNumber, partsOf, type NumberParts } from './document-query.ts';
import { KIND_WORDS, type KnownDocument } from './known-words.ts';
import { wordsOf } from './syllables.ts';

/** The site's documents with their numbers taken apart, which is done when a query first has a digit. */
export class NumberedDocuments {
  readonly #documents: readonly KnownDocument[];
  #taken: readonly Numbered[] | undefined;

  constructor(documents: readonly KnownDocument[]) {
    this.#documents = documents;
  }

  /**
   * The documents a query asks for by number, none when it asks for none: a number alone, without kind
   * or issuer, may be anything, and so may a date.
   */
  find(query: string): KnownDocument[] {
    if (!/\d/.test(query)) return [];
    const owns = (this.#taken ??= this.#documents.map((document) => ({
      document,
      own: partsOf(document.number),
    })));
    const issuers = new Set(owns.flatMap(({ own }) => own.issuer ?? []));
    const { kind, number, year, issuer, rest } = parseNumber(query, issuers);
    if (number === undefined && (kind === undefined || year === undefined || rest.length === 0))
      return [];
    if (kind === undefined && issuer === undefined) return [];
    return owns
      .filter(({ document, own }) => {
        if (number !== undefined && own.number !== number) return false;
        if (kind !== undefined && kindOf(document, own) !== kind) return false;
        if (year !== undefined && !yearsOf(document, own).has(year)) return false;
        if (issuer !== undefined && !(own.issuer ?? '').startsWith(issuer)) return false;
        const words = new Set(
          wordsOf([document.title, ...document.aliases].join(' ')).map(({ key }) => key),
        );
        return rest.every((word) => words.has(word) || isBegunPart(word, own));
      })
      .map(({ document }) => document);
  }
}

interface Numbered {
  document: KnownDocument;
  own: NumberParts;
}

function kindOf({ kind }: KnownDocument, own: NumberParts): string | undefined {
  const named = wordsOf(kind)
    .map(({ key }) => key)
    .join(' ');
  const known = Object.entries(KIND_WORDS).find(
    ([id, names]) => id === kind || names.some((name) => name === named),
  );
  return known?.[0] ?? own.kind;
}

/** The year in the number, and those that stand among the aliases. */
function yearsOf({ aliases }: KnownDocument, own: NumberParts): Set<string> {
  const years = wordsOf(aliases.join(' ')).map(({ key }) => key);
  return new Set(own.year === undefined ? years : [own.year, ...years]);
}

/** A part of the number that is still being typed: "20-n". */
function isBegunPart(word: string, { kind, issuer = '' }: NumberParts): boolean {
  const names = Object.entries(KIND_WORDS).find(([id]) => id === kind)?.[1] ?? [];
  return word.length < 3 && [issuer, ...names].some((part) => part.startsWith(word));
}
