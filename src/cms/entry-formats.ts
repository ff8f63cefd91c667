import { UNSAID_STATE } from '#domain/labels.ts';
import { entryFormat, type EntryFormat, type FormField, type Unsaid } from './entry-format.ts';

const UNSAID: ReadonlyMap<string, Unsaid> = new Map([['stories', { state: UNSAID_STATE }]]);

/** What of a collection's configuration says how its files are read and written. */
export interface FormattedCollection {
  name: string;
  /** Name of a format of its own: "entry-stories-frontmatter". */
  format?: string | undefined;
  /** Missing where files are named one by one: they are YAML. */
  extension?: string | undefined;
  folder?: string | undefined;
  path?: string | undefined;
  fields?: readonly FormField[] | undefined;
  files?: readonly { name: string; file: string; fields: readonly FormField[] }[];
}

/** The part of the configuration that the browser's program itself reads. */
export interface ReadConfig {
  collections: readonly FormattedCollection[];
}

/** Name of the format a collection's files have in either CMS; Sveltia asks every one for .mdx to end like this. */
export function formatName(collection: string): string {
  return collection === 'settings' ? 'entry-settings' : `entry-${collection}-frontmatter`;
}

export function isReadConfig(json: unknown): json is ReadConfig {
  return typeof json === 'object' && json !== null && 'backend' in json && 'collections' in json;
}

/** How the files of a collection are read and written; the one file of the settings has a list of its own. */
export function formatOf({
  name,
  fields,
  files = [],
  extension,
}: FormattedCollection): EntryFormat {
  const own = fields ?? files.flatMap((file) => file.fields);
  return entryFormat(own, extension === 'mdx' ? 'mdx' : 'yaml', UNSAID.get(name));
}
