/** The signs of MDX, and those that would open code and take the closing tag in. */
const SIGNS = '{}<`~';
const SIGN_AFTER_SLASHES = new RegExp(String.raw`(\\*)([${SIGNS}])`, 'gu');
const LAST_SLASHES = /\\+$/u;

/** Source of a pattern for words as `escapeWords` writes them, one step at a time. */
export const WORDS = String.raw`[^\\${SIGNS}]|\\+(?![\\${SIGNS}])|\\(?:\\\\)*[${SIGNS}]`;
/** The same for `escapeLine`, whose words have their closing tag right behind them. */
export const LINE = String.raw`[^\n\\${SIGNS}]|\\+(?![\\${SIGNS}])|\\(?:\\\\)*[${SIGNS}]|(?:\\\\)+(?=</)`;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['"', '&quot;'],
  ['<', '&lt;'],
  ['{', '&#123;'],
  ['}', '&#125;'],
  ['\\', '&#92;'],
  ['`', '&#96;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);
const SIGN_OF = new Map([...ENTITIES].map(([sign, entity]) => [entity, sign]));
const KNOWN = [...SIGN_OF.keys()].filter((entity) => entity !== '&amp;').join('|');

/** Source of a pattern for what `escapeValue` writes between the quotation marks of an attribute. */
export const VALUE = `(?:[^"&<{}\\\\\`\\n\\r]|&(?!#?\\w+;)|${KNOWN}|&amp;(?=#?\\w+;))*`;

/** An attribute's value, which MDX reads with its entities and without its backslashes. */
export function escapeValue(value: string): string {
  return value.replace(/["<{}\\`\n\r]|&(?=#?\w+;)/gu, (sign) => ENTITIES.get(sign) ?? sign);
}

export function unescapeValue(value: string): string {
  return value.replace(/&#?\w+;/gu, (entity) => SIGN_OF.get(entity) ?? entity);
}

/** Words between tags: Markdown as it was typed, in which no sign is read as code. */
export function escapeWords(words: string): string {
  return words.replace(SIGN_AFTER_SLASHES, (_, slashes: string, sign: string) => {
    return `${slashes}${slashes}\\${sign}`;
  });
}

export function unescapeWords(words: string): string {
  return words.replace(SIGN_AFTER_SLASHES, (_, slashes: string, sign: string) => {
    return slashes.slice(0, slashes.length / 2) + sign;
  });
}

/** The last backslash of words that stand on one line with their tags must not escape the closing one. */
export function escapeEnd(words: string): string {
  return words.replace(LAST_SLASHES, (slashes) => slashes + slashes);
}

export function unescapeEnd(words: string): string {
  return words.replace(LAST_SLASHES, (slashes) => slashes.slice(slashes.length / 2));
}
