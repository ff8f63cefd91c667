import { isMarked, isSyllable, wordsOf, type KnownForms, type Word } from './syllables.ts';

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

/** Forms that mean the same, from the glossary, to read both queries and texts by. */
export class Lexicon {
  readonly #formsByFirstKey = new Map<string, Form[]>();
  readonly #groups: string[][];

  constructor(groups: readonly (readonly string[])[], known?: KnownForms) {
    this.#groups = groups
      .map((forms) => equalForms(forms, known))
      .filter((forms) => forms.length > 1);
    for (const [group, forms] of this.#groups.entries()) {
      for (const form of forms) this.#add(wordsOf(form, known), group);
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

  /** The words with every term in its longest form: "ND 39" → "nghị định 39". */
  inFull(words: readonly Word[]): string {
    return this.unitsOf(words)
      .map(({ id, words: own }) => {
        const written = own.map(({ text }) => text).join(' ');
        const forms = id.startsWith('#') ? (this.#groups[Number(id.slice(1))] ?? []) : [];
        return [written, ...forms].reduce((longest, form) =>
          form.length > longest.length ? form : longest,
        );
      })
      .join(' ');
  }
}

/**
 * Of a glossary's forms, those that mean the same as the term: "UBND tỉnh" is narrower than "UBND",
 * "QH15" than "QH", and a heading that lists things ("khoản, mục") is no form at all.
 */
export function equalForms(forms: readonly string[], known?: KnownForms): string[] {
  const [term = ''] = forms;
  if (/[,;(]/u.test(term)) return [];
  const kept: { form: string; key: string }[] = [];
  const termKey = keyOf(term, known).trim();
  const sorted = forms
    .filter((form) => !/[,;(]/u.test(form))
    .map((form) => ({ form, key: keyOf(form, known) }))
    .filter(({ key }) => key.trim() !== '')
    .sort((left, right) => left.key.length - right.key.length);
  for (const { form, key } of sorted) {
    if (kept.some((other) => other.key === key)) continue;
    const isTerm = form === term || initialsOf(key) === termKey;
    const isNarrower = kept.some(
      (other) => key.includes(other.key) || key.replace(/\d+ $/, ' ') === other.key,
    );
    if (isTerm || !isNarrower) kept.push({ form, key });
  }
  return kept.map(({ form }) => form);
}

function keyOf(form: string, known?: KnownForms): string {
  return ` ${wordsOf(form, known)
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

function matches({ words: form, isExact }: Form, words: readonly Word[], at: number): boolean {
  return form.every((expected, offset) => {
    const word = words[at + offset];
    if (word?.key !== expected.key) return false;
    if (isExact) return word.text === expected.text;
    return !isMarked(word) || word.marks === expected.marks;
  });
}
