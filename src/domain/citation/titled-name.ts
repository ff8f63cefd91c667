import type { DocumentName } from './document-name.ts';
import { CITED_KINDS, type CitedKind } from './kinds.ts';
import { isSpelledAs, toPlain, WORD_END, WORD_START } from './plain-text.ts';

/** A document called by its title: "Luật Hợp tác xã năm 2023", "Luật Hợp tác xã số 17/2023/QH15". */
export interface TitledName extends Partial<DocumentName> {
  start: number;
  end: number;
  kind: CitedKind;
  /** "Hợp tác xã"; empty for a Constitution. */
  title: string;
}

const TITLED_KINDS = ['code', 'law', 'ordinance', 'constitution', 'plan'] as const;
const KINDS = TITLED_KINDS.map((kind) => ({ kind, plain: toPlain(CITED_KINDS[kind].label) }));
const KIND = KINDS.map(({ plain }) => plain).join('|');
/** A title never runs into another document's name. */
const TITLE = String.raw`(?:(?!(?:(?<!phap )(?:${KIND})|nghi quyet|nghi dinh|thong tu|quyet dinh) )[^.;:()\d"“”\n]){0,110}?`;
const NAMED = new RegExp(
  String.raw`${WORD_START}(?<kind>${KIND}) (?<title>${TITLE}) ?(?:\(?(?:so )(?=\d)|(?:,? ?(?<nam>nam) )?(?<year>(?:19|20)\d\d)(?! ?-)${WORD_END})`,
  'gu',
);

/**
 * Documents called by their title, closed by a number or a year. A title alone is known only where
 * it is one of `knownTitles` ("Tiếp cận thông tin"), since nothing else says where it ends.
 */
export function findTitledNames(
  text: string,
  plain: string,
  numbered: readonly DocumentName[],
  knownTitles: readonly string[] = [],
): TitledName[] {
  const closed = Array.from(plain.matchAll(NAMED)).flatMap((match): TitledName[] => {
    const { kind: word = '', title = '', year, nam } = match.groups ?? {};
    const kind = kindAt(text, match.index, word);
    if (kind === undefined) return [];
    const titleAt = match.index + word.length + 1;
    const written = text.slice(titleAt, titleAt + title.length).trim();
    if (!isTitle(kind, written, nam !== undefined)) return [];
    const name = { start: match.index, kind, title: written };
    if (year !== undefined)
      return [{ ...name, end: match.index + match[0].length, year: Number(year) }];
    const numberAt = match.index + match[0].length;
    const number = numbered.find(({ start, end }) => start <= numberAt && numberAt < end);
    return number?.code === undefined ? [] : [{ ...number, ...name, end: number.end }];
  });
  const known = knownNames(text, plain, knownTitles).filter(
    ({ start }) => !closed.some((name) => name.start <= start && start < name.end),
  );
  return [...closed, ...known].sort((left, right) => left.start - right.start);
}

function kindAt(text: string, start: number, plain: string): CitedKind | undefined {
  const kind = KINDS.find((each) => each.plain === plain)?.kind;
  if (kind === undefined) return undefined;
  const written = text.slice(start, start + plain.length);
  return isSpelledAs(written, CITED_KINDS[kind].label) && /^\p{Lu}/u.test(written)
    ? kind
    : undefined;
}

function isTitle(kind: CitedKind, title: string, hasYearWord: boolean): boolean {
  if (kind === 'constitution') return title === '';
  if (kind === 'plan') return hasYearWord;
  return /^\p{Lu}/u.test(title);
}

function knownNames(text: string, plain: string, titles: readonly string[]): TitledName[] {
  return titles.flatMap((title) => {
    const pattern = new RegExp(
      `${WORD_START}(?<kind>bo luat|luat) ${toPlain(title)}${WORD_END}`,
      'gu',
    );
    return Array.from(plain.matchAll(pattern)).flatMap((match): TitledName[] => {
      const end = match.index + match[0].length;
      const word = match.groups?.['kind'] ?? '';
      const written = text.slice(match.index, end);
      const label = text.slice(match.index, match.index + word.length);
      const isSpelled = isSpelledAs(written.slice(word.length + 1), title);
      if (!isSpelled || !isSpelledAs(label, word === 'luat' ? 'Luật' : 'Bộ luật')) return [];
      const kind = word === 'luat' ? 'law' : 'code';
      const year = /^ (?:nam )?((?:19|20)\d\d)(?![\d/-])/u.exec(plain.slice(end));
      if (year === null) return [{ start: match.index, end, kind, title }];
      return [
        { start: match.index, end: end + year[0].length, kind, title, year: Number(year[1]) },
      ];
    });
  });
}
