import { isMarked, isSyllable, wordsOf, type Word } from './syllables.ts';

/** A word, or several that are one form of a term: "HTX" and "hợp tác xã" are the same unit. */
export interface Unit {
  /** The folded word, or "#3" for the group of equal forms. */
  id: string;
  words: readonly Word[];
}

interface Form {
  words: readonly Word[];
  group: number;
  /** "TƯ" folds to a common word, so it counts only as it is written. */
  isExact: boolean;
}

/** The longest query that is still written in other forms, and how many ways it is written in. */
const MAX_VARIANTS = 4;

/** Forms that mean the same, from the glossary, to read both queries and texts by. */
export class Lexicon {
  readonly #formsByFirstKey = new Map<string, Form[]>();
  readonly #groups: string[][];

  constructor(groups: readonly (readonly string[])[]) {
    this.#groups = groups.map(equalForms).filter((forms) => forms.length > 1);
    for (const [group, forms] of this.#groups.entries()) {
      for (const form of forms) this.#add(wordsOf(form), group);
    }
    for (const forms of this.#formsByFirstKey.values()) {
      forms.sort((left, right) => right.words.length - left.words.length);
    }
  }

  #add(words: Word[], group: number): void {
    const [first] = words;
    if (first === undefined) return;
    const isExact = words.length === 1 && isSyllable(first.key);
    const forms = this.#formsByFirstKey.get(first.key) ?? [];
    forms.push({ words, group, isExact });
    this.#formsByFirstKey.set(first.key, forms);
  }

  /** Words read as units, the longest form first. */
  unitsOf(words: readonly Word[]): Unit[] {
    const units: Unit[] = [];
    for (let at = 0; at < words.length;) {
      const word = words[at];
      if (word === undefined) break;
      const form = this.#formsByFirstKey.get(word.key)?.find((each) => matches(each, words, at));
      const length = form?.words.length ?? 1;
      units.push({
        id: form === undefined ? word.key : `#${form.group}`,
        words: words.slice(at, at + length),
      });
      at += length;
    }
    return units;
  }

  /** Every form of a unit, the one written first. */
  formsOf({ id, words }: Unit): string[] {
    const written = words.map(({ text }) => text).join(' ');
    const others = id.startsWith('#') ? (this.#groups[Number(id.slice(1))] ?? []) : [];
    return [...new Set([written, ...others.map(spaced)])];
  }

  /** The query as written, then with its terms short, then in full; at most four ways. */
  variantsOf(units: readonly Unit[]): string[] {
    const write = (choose: (forms: string[]) => string | undefined) =>
      units.map((unit) => choose(this.formsOf(unit)) ?? '').join(' ');
    const byLength = (forms: string[]) => forms.toSorted((a, b) => a.length - b.length);
    const variants = [
      write(([written]) => written),
      write((forms) => byLength(forms)[0]),
      write((forms) => forms.find((form) => form.includes(' ')) ?? forms[0]),
      write((forms) => byLength(forms).at(-1)),
    ];
    return [...new Set(variants)].slice(0, MAX_VARIANTS);
  }
}

/**
 * Of a glossary's forms, those that mean the same as the term: "UBND tỉnh" is narrower than "UBND",
 * "QH15" than "QH", and a heading that lists things ("khoản, mục") is no form at all.
 */
export function equalForms(forms: readonly string[]): string[] {
  const [term = ''] = forms;
  if (/[,;(]/u.test(term)) return [];
  const kept: { form: string; key: string }[] = [];
  const sorted = forms
    .filter((form) => !/[,;(]/u.test(form) && wordsOf(form).length > 0)
    .map((form) => ({ form, key: keyOf(form) }))
    .sort((left, right) => left.key.length - right.key.length);
  for (const { form, key } of sorted) {
    if (kept.some((other) => other.key === key)) continue;
    const isTerm = form === term || initialsOf(key) === keyOf(term).trim();
    const isNarrower = kept.some(
      (other) => key.includes(other.key) || key.replace(/\d+ $/, ' ') === other.key,
    );
    if (isTerm || !isNarrower) kept.push({ form, key });
  }
  return kept.map(({ form }) => form);
}

function keyOf(form: string): string {
  return ` ${wordsOf(form)
    .map(({ key }) => key)
    .join(' ')} `;
}

function initialsOf(key: string): string {
  return key
    .trim()
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}

function spaced(form: string): string {
  return wordsOf(form)
    .map(({ text }) => text)
    .join(' ');
}

function matches({ words: form, isExact }: Form, words: readonly Word[], at: number): boolean {
  return form.every((expected, offset) => {
    const word = words[at + offset];
    if (word?.key !== expected.key) return false;
    if (isExact) return word.text === expected.text;
    return !isMarked(word) || word.marks === expected.marks;
  });
}
