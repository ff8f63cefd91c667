import { findCitations } from '#domain/citation/citation.ts';
import { toPlain } from '#domain/citation/plain-text.ts';
import { SECTION_NUMBERS, type SectionNumber } from '#domain/labels.ts';
import { clauseIdOf } from '#domain/plan.ts';

/** A place where a plan names a part of itself: "khoản 5 mục II", "mục III", "khoản 2 mục này". */
export interface OwnReference {
  words: string;
  section: SectionNumber;
  /** Absent where the whole section is meant. */
  clause?: number;
}

interface Found {
  at: number;
  reference: OwnReference;
}

const ROMAN = '(?<section>IX|IV|X|VI{0,3}|I{1,3})(?![\\p{L}\\d])';
const FORMS = [
  new RegExp(
    String.raw`(?<!\p{L})khoản (?<clause>\d{1,2}),? (?:của )?[Mm]ục (?:${ROMAN}|(?<own>này))`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:[Mm]ục|[Pp]hần) ${ROMAN}(?:,? khoản (?<clause>\d{1,2}))?`,
    'gu',
  ),
];

/** Every reference of a clause to the plan itself; those inside a citation of another document are not meant. */
export function ownReferences(text: string, section: SectionNumber): OwnReference[] {
  const cited = findCitations(text);
  const found = FORMS.flatMap((form) =>
    Array.from(text.matchAll(form)).flatMap((match): Found[] => {
      const inside = cited.some(({ start, end }) => start <= match.index && match.index < end);
      // "mục II Nghị quyết này" is the plan's no more than "mục II Nghị quyết số 20-NQ/TW".
      const after = toPlain(text.slice(match.index + match[0].length)).trimStart();
      if (inside || /^(?:cua )?(?:nghi|quyet|thong|luat|chi thi)/.test(after)) return [];
      const { clause, own, section: named } = match.groups ?? {};
      const target = own === undefined ? SECTION_NUMBERS.find((known) => known === named) : section;
      if (target === undefined) return [];
      const number = clause === undefined ? {} : { clause: Number(clause) };
      return [{ at: match.index, reference: { words: match[0], section: target, ...number } }];
    }),
  );
  const isInside = (reference: Found, index: number) =>
    found.some(
      (other, place) =>
        place < index &&
        other.at <= reference.at &&
        reference.at < other.at + other.reference.words.length,
    );
  return found.flatMap((each, index) => (isInside(each, index) ? [] : [each.reference]));
}

/** The id a reference leads to: "ii-5"; undefined for a whole section. */
export function targetOf({ section, clause }: OwnReference): string | undefined {
  return clause === undefined ? undefined : clauseIdOf(section, clause);
}
