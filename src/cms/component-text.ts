import { STORY_COMPONENTS, type StoryComponent } from '#domain/story-components.ts';
import {
  escapeEnd,
  escapeValue,
  escapeWords,
  LINE,
  unescapeEnd,
  unescapeValue,
  unescapeWords,
  VALUE,
  WORDS,
} from './component-signs.ts';

/** One component as an editor's program finds it in a text, reads it into a form and writes it back. */
export interface ComponentText {
  /** Where it stands alone on its lines, written as `write` does. Anything else stays text, untouched. */
  pattern: RegExp;
  /** Its attributes by name, and under `words` what stands between its tags. */
  read: (match: RegExpMatchArray) => Record<string, string>;
  /** What a form lacks is written empty where it is required: the check then tells of it. */
  write: (values: Readonly<Record<string, unknown>>) => string;
}

/** Letters and marks that begin no list, heading or table, whatever line they stand on. */
const SAFE_START = String.raw`(?=[\p{L}"“‘'(])`;
const ONE_LINE = new RegExp(`^${SAFE_START}[^\\n]+$`, 'u');

/** Components that stand inside the words of another as they are. */
const INSIDE = [...STORY_COMPONENTS]
  .filter(([, { isBlock }]) => !isBlock)
  .map(([name, component]) => withoutGroups(`(?<!\\\\)${tagPattern(name, component)}`))
  .join('|');

export function componentText(name: string, component: StoryComponent): ComponentText {
  const attributes = attributesOf(component);
  return {
    pattern: new RegExp(`^${tagPattern(name, component)}(?=[ \\t]*(?:\\n|$))`, 'su'),
    read: (match) => {
      const values: Record<string, string> = {};
      for (const [index, attribute] of attributes.entries()) {
        const value = match[index + 1];
        if (value !== undefined) values[attribute] = unescapeValue(value);
      }
      const [line, paragraphs] = match.slice(attributes.length + 1);
      return { ...values, ...wordsOf(component, line, paragraphs) };
    },
    write: (values) => {
      const given = attributes.flatMap((attribute) => {
        const value = textOf(values[attribute]);
        const isLeftOut = value === '' && !component.required.includes(attribute);
        return isLeftOut ? [] : [` ${attribute}="${escapeValue(value)}"`];
      });
      const opening = `<${name}${given.join('')}`;
      if (component.holds === 'nothing') return `${opening} />`;
      return `${opening}>${laidOut(textOf(values['words']), component)}</${name}>`;
    },
  };
}

export function attributesOf({ required, oneOf = [] }: StoryComponent): string[] {
  return [...required, ...oneOf];
}

function tagPattern(name: string, { required, oneOf = [], holds }: StoryComponent): string {
  const attributes = [
    ...required.map((attribute) => ` ${attribute}="(${VALUE})"`),
    ...oneOf.map((attribute) => `(?: ${attribute}="(${VALUE})")?`),
  ];
  const opening = `<${name}${attributes.join('')}`;
  if (holds === 'nothing') return `${opening} />`;
  if (holds === 'words') return `${opening}>((?:${LINE})*)</${name}>`;
  const line = `${SAFE_START}(?:${LINE}|${INSIDE})+`;
  return `${opening}>(?:(${line})|\\n\\n((?:${WORDS}|${INSIDE})*?)\\n\\n)</${name}>`;
}

function withoutGroups(pattern: string): string {
  return pattern.replace(/\((?!\?)/gu, '(?:');
}

/** A new line at the end tells words that share one line with their tags from a paragraph of its own. */
function wordsOf(
  { holds }: StoryComponent,
  line: string | undefined,
  paragraphs: string | undefined,
): { words?: string } {
  if (holds === 'nothing') return {};
  if (paragraphs !== undefined) return { words: aroundInside(paragraphs, unescapeWords) };
  const words = aroundInside(unescapeEnd(line ?? ''), unescapeWords);
  return { words: holds === 'words' ? words : `${words}\n` };
}

function laidOut(words: string, { holds }: StoryComponent): string {
  if (holds === 'words') return escapeEnd(escapeWords(words));
  const line = words.slice(0, -1);
  return words.endsWith('\n') && ONE_LINE.test(line)
    ? escapeEnd(aroundInside(line, escapeWords))
    : `\n\n${aroundInside(words, escapeWords)}\n\n`;
}

/** Changes the words around the components in them. */
function aroundInside(words: string, change: (text: string) => string): string {
  let changed = '';
  let position = 0;
  for (const match of words.matchAll(new RegExp(INSIDE, 'gsu'))) {
    changed += change(words.slice(position, match.index)) + match[0];
    position = match.index + match[0].length;
  }
  return changed + change(words.slice(position));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
