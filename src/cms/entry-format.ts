import { parse } from 'yaml';
import { toYaml } from '#library/to-yaml.ts';
import { escapeForMdx } from './escape-mdx.ts';

/** What this needs to know of a form's field, whichever CMS shows it. */
export interface FormField {
  name: string;
  widget?: string | undefined;
  required?: unknown;
  default?: unknown;
  fields?: readonly FormField[] | undefined;
  field?: FormField | undefined;
  options?: readonly unknown[] | undefined;
}

/** How a CMS reads and writes one collection's files. */
export interface EntryFormat {
  fromFile(text: string): Record<string, unknown>;
  toFile(entry: unknown): string;
}

const FRONT_MATTER = /^(?:\uFEFF)?---\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n|$)/u;
const UNKNOWN_WORD = /^unknown:([a-z-]+)$/;

/** What a file means by saying nothing of a field: "published" where it has no state. */
export type Unsaid = Readonly<Record<string, string>>;

/**
 * Reads a content file into a form and back. A form has one box for words that may also be unknown, so
 * `{ unknown: reason }` is "unknown:reason" in it; what was left empty is not written at all, nor what is `unsaid`, which
 * the form shows; strings are quoted, letters composed (NFC), and the text below the front matter escaped for MDX.
 */
export function entryFormat(
  fields: readonly FormField[],
  kind: 'mdx' | 'yaml',
  unsaid: Unsaid = {},
): EntryFormat {
  return {
    fromFile(text) {
      const match = kind === 'mdx' ? FRONT_MATTER.exec(text) : null;
      const data: unknown = parse(match?.[1] ?? text);
      const body = match === null ? {} : { body: text.slice(match[0].length).trim() };
      return { ...unsaid, ...asRecord(shown(data, { name: '', fields })), ...body };
    },
    toFile(entry) {
      const { body, ...data } = asRecord(entry);
      const said = Object.entries(data).filter(([name, value]) => value !== unsaid[name]);
      const yaml = toYaml(written(Object.fromEntries(said), { name: '', fields }) ?? {});
      if (kind === 'yaml') return yaml;
      const text = typeof body === 'string' ? escapeForMdx(body.normalize('NFC')).trim() : '';
      return `---\n${yaml}---\n${text === '' ? '' : `\n${text}\n`}`;
    },
  };
}

function shown(value: unknown, field: FormField | undefined): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const item = field?.field ?? { name: '', fields: field?.fields ?? [] };
    return items.map((each) => shown(each, item));
  }
  if (!isRecord(value)) return value;
  const { unknown: reason } = value;
  const isOneBox = field?.fields === undefined && typeof reason === 'string';
  if (isOneBox) return `unknown:${reason}`;
  const entries = Object.entries(value).map(([name, each]) => [
    name,
    shown(each, fieldNamed(field, name)),
  ]);
  return Object.fromEntries(entries);
}

/** The value as the file holds it; undefined for what was left empty. */
function written(value: unknown, field: FormField | undefined): unknown {
  if (typeof value === 'string') {
    const text = value.normalize('NFC').trim();
    const reason = UNKNOWN_WORD.exec(text)?.[1];
    if (reason !== undefined) return { unknown: reason };
    return text === '' ? undefined : text;
  }
  if (typeof value === 'boolean') return value === field?.default ? undefined : value;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const item = field?.field ?? { name: '', fields: field?.fields ?? [] };
    const kept = items.map((each) => written(each, item)).filter((each) => each !== undefined);
    return kept.length === 0 && field?.required !== true ? undefined : kept;
  }
  if (!isRecord(value)) return value ?? undefined;
  const kept = Object.entries(value)
    .map(([name, each]) => [name, written(each, fieldNamed(field, name))] as const)
    .filter(([, each]) => each !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function fieldNamed(field: FormField | undefined, name: string): FormField | undefined {
  return field?.fields?.find((each) => each.name === name);
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
