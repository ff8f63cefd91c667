import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { FrontMatter } from './front-matter.ts';

/**
 * The text of a file that a form wrote anew, laid over the text it was read from: fields that still say the same keep
 * their bytes, comments and order, so that whoever reviews the change sees the change alone.
 */
export function mergeEdited(before: string, after: string, kind: 'mdx' | 'yaml'): string {
  if (kind === 'yaml') {
    const merged = mergeEdited(`---\n${before.trimEnd()}\n---\n`, `---\n${after}---\n`, 'mdx');
    return merged.slice('---\n'.length, merged.lastIndexOf('---\n'));
  }
  const [old, next] = [partsOf(before), partsOf(after)];
  if (old === undefined || next === undefined) return after;
  const merged = new FrontMatter(before);
  for (const [field, value] of Object.entries(next.data)) {
    if (!isDeepStrictEqual(filled(old.data[field]), filled(value))) merged.set(field, value);
  }
  for (const [field, value] of Object.entries(old.data)) {
    if (!(field in next.data) && filled(value) !== undefined) merged.remove(field);
  }
  if (old.body !== next.body) merged.setBody(next.body);
  return merged.toString();
}

interface Parts {
  data: Record<string, unknown>;
  body: string;
}

function partsOf(text: string): Parts | undefined {
  const match = /^---\r?\n([\s\S]*?\r?\n)---[^\S\n]*(?:\r?\n|$)([\s\S]*)$/.exec(text);
  const data: unknown = match === null ? undefined : parse(match[1] ?? '');
  if (typeof data !== 'object' || data === null) return undefined;
  return { data: { ...data }, body: (match?.[2] ?? '').replaceAll('\r\n', '\n').trim() };
}

/** The value without what says nothing: an empty list means as much as none, false as much as unsaid. */
function filled(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(filled);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .map(([name, each]) => [name, filled(each)] as const)
      .filter(([, each]) => each !== undefined);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  return value === '' || value === null || value === false ? undefined : value;
}
