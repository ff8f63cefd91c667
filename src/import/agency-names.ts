import type { Content } from '#domain/content.ts';
import { fold, nearest } from '#domain/vietnamese.ts';

/** The agencies some words name, and the words left that name none we know. */
export interface NamedAgencies {
  ids: string[];
  unknown: { words: string; near: string[] }[];
}

/** What may stand around a name without changing whom it means. */
const FILLERS = /^(?:(?:va|chu tri|phoi hop|voi|cung)(?: |$))+$/;
const SHORT_FORMS: readonly [RegExp, string][] = [
  [/&/g, ' va '],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bmttq( ?vn)?\b/g, 'mat tran to quoc'],
  [/\bub\b/g, 'uy ban'],
  [/\bhtx\b/g, 'hop tac xa'],
  [/\bbql\b/g, 'ban quan ly'],
  [/\bvp\b/g, 'van phong'],
  [/\bbcd\b/g, 'ban chi dao'],
  // Every agency here is of this province, whether its name says so or not.
  [/\b(?:tinh gia lai|tinh|cac)\b/g, ' '],
];

/** Finds agencies of content by name and by alias, marks and short forms aside, in a cell that may list several. */
export class AgencyNames {
  readonly #names: readonly { key: string; id: string }[];
  readonly #titles: readonly string[];

  constructor(agencies: Content['agencies']) {
    const names = agencies.flatMap(({ id, data }) =>
      [data.name, ...data.aliases].map((name) => ({ key: keyOf(name), id })),
    );
    // "Sở Nông nghiệp và Môi trường" before "Sở Nông nghiệp".
    this.#names = names.sort((left, right) => right.key.length - left.key.length);
    this.#titles = agencies.map(({ data }) => data.name);
  }

  find(words: string): NamedAgencies {
    const found: { id: string; at: number }[] = [];
    const taken = new Set<string>();
    let rest = ` ${listKey(words)} `;
    for (const { key, id } of this.#names) {
      const at = rest.indexOf(` ${key} `);
      if (at === -1) continue;
      rest = `${rest.slice(0, at)} ${'.'.repeat(key.length)} ${rest.slice(at + key.length + 2)}`;
      if (!taken.has(id)) found.push({ id, at });
      taken.add(id);
    }
    return {
      ids: found.sort((left, right) => left.at - right.at).map(({ id }) => id),
      unknown: this.#unknownIn(rest, words),
    };
  }

  #unknownIn(rest: string, words: string): NamedAgencies['unknown'] {
    const left = rest
      .split(/[|.]+/)
      .map((part) => part.trim())
      .filter((part) => part !== '' && !FILLERS.test(part));
    const pieces = words.split(/[;,\n]/u).map((piece) => piece.replace(/^[\s\-+•*]+/u, '').trim());
    return left.map((key) => {
      const own = pieces.filter((piece) => ` ${key} `.includes(` ${keyOf(piece)} `));
      const shown = own.length > 0 ? own.join(', ') : key;
      return { words: shown, near: nearest(shown, this.#titles) };
    });
  }
}

function keyOf(words: string): string {
  let key = fold(words);
  for (const [pattern, long] of SHORT_FORMS) key = key.replace(pattern, long);
  return key
    .replaceAll('y', 'i')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Like a key, with the list's separators kept as words of their own. */
function listKey(words: string): string {
  return words.split(/[;\n]/u).map(keyOf).join(' | ');
}
