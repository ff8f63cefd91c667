import { SECTION_NUMBERS } from '#domain/labels.ts';
import { clauseIdOf } from '#domain/plan.ts';
import { fold } from '#domain/vietnamese.ts';

const SECTION = '(ix|iv|x|vi{0,3}|i{1,3})';
const FORMS = [
  {
    pattern: new RegExp(String.raw`\b${SECTION}\s*[.\-/]\s*(\d{1,2})\b`, 'g'),
    isSectionFirst: true,
  },
  {
    pattern: new RegExp(String.raw`\bmuc\s+${SECTION}\s*,?\s*khoan\s+(\d{1,2})\b`, 'g'),
    isSectionFirst: true,
  },
  {
    pattern: new RegExp(String.raw`\bkhoan\s+(\d{1,2})\s*,?\s*(?:muc|phan)\s+${SECTION}\b`, 'g'),
    isSectionFirst: false,
  },
] as const;

/** The clauses that words name as plans are cited: "II.5", "khoản 5 mục II", "II.5; III.2" → ["ii-5", …]. */
export function clausesIn(words: string): string[] {
  const text = fold(words);
  const found = FORMS.flatMap(({ pattern, isSectionFirst }) =>
    Array.from(text.matchAll(pattern), ([, first = '', second = '']) => {
      const [section, number] = isSectionFirst ? [first, second] : [second, first];
      const named = SECTION_NUMBERS.find((known) => known.toLowerCase() === section);
      return named === undefined ? '' : clauseIdOf(named, Number(number));
    }),
  );
  return [...new Set(found)].filter((id) => id !== '');
}
