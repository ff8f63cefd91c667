import type { Library } from '#library/join.ts';

/**
 * Equal forms from the glossary, and agencies with their abbreviations. Left out: a form that merely
 * wraps its term ("sao OCOP" is found by "OCOP"), one that adds a number to it ("QH15" is one of
 * many), and terms that name two things ("khoản, mục").
 */
export function synonymsOf({ terms, agencies }: Pick<Library, 'terms' | 'agencies'>): string[][] {
  const fromTerms = terms
    .filter(({ term }) => !term.includes(','))
    .map(({ term, expansion = '', aliases }) => {
      const forms = [term, expansion.replace(/\s*\(.*\)/u, ''), ...aliases];
      return forms.filter((form, index) => index === 0 || !isWrapping(form, term));
    });
  const fromAgencies = agencies.map(({ name, aliases }) => [
    name,
    ...aliases.filter((alias) => /^\p{Lu}{2,}$/u.test(alias)),
  ]);
  return [...fromTerms, ...fromAgencies].map(distinct).filter((group) => group.length > 1);
}

function isWrapping(form: string, term: string): boolean {
  const lower = form.toLocaleLowerCase('vi');
  const inner = term.toLocaleLowerCase('vi');
  if (lower === inner) return false;
  return ` ${lower} `.includes(` ${inner} `) || (lower.startsWith(inner) && /\d$/.test(lower));
}

function distinct(forms: readonly string[]): string[] {
  const seen = new Set(['']);
  return forms.filter((form) => {
    const key = form.toLocaleLowerCase('vi');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
