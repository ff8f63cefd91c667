import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { choiceLabel } from '#domain/choices.ts';
import type { CollectionName } from '#library/collections.ts';
import { RELATIONS } from '#schema/fields.ts';
import { editorSchema } from './editor-schema.ts';
import type { RelationOptions } from './fields.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The collections whose files have front matter. */
export const EDITED_COLLECTIONS = [
  'stories',
  'tasks',
  'documents',
  'agencies',
  'terms',
  'guides',
  'plans',
  'clauses',
] as const satisfies readonly CollectionName[];

/** Where the language server of Astro's editor extension looks, whether Astro itself keeps collections or not. */
const FOLDER = '.astro/collections';

/** What a reference may point at; nothing is offered for the ones not given. */
export type Offered = Partial<RelationOptions>;

/**
 * The files from which an editor completes and explains front matter, by their paths from the project's root: a schema
 * for each collection, and the list that says which file belongs to which. `files` are the paths of a collection.
 */
export function editorFiles(
  root: string,
  files: (name: CollectionName) => readonly string[],
  offered: Offered,
): Map<string, string> {
  const collections = EDITED_COLLECTIONS.map((name) => ({ hasSchema: true, name }));
  const entries = EDITED_COLLECTIONS.flatMap((name) =>
    files(name).map((file): [string, CollectionName] => [addressOf(root, file), name]),
  );
  const list = { collections, entries: Object.fromEntries(entries) };
  return new Map([
    [`${FOLDER}/collections.json`, toJson(list)],
    ...EDITED_COLLECTIONS.map((name): [string, string] => [
      `${FOLDER}/${name}.schema.json`,
      toJson(helpfulSchema(name, offered)),
    ]),
  ]);
}

/** Schema of the site's settings, kept in the repository: the YAML extension reads it on a fresh clone. */
export function settingsSchemaFile(): string {
  return toJson(helpfulSchema('settings'));
}

/** The language server looks a file up by its address in lower case, without escapes. */
function addressOf(root: string, file: string): string {
  return decodeURIComponent(pathToFileURL(`${root}/${file}`).href).toLowerCase();
}

/** A collection's schema in which every choice says in Vietnamese what it means. */
export function helpfulSchema(name: CollectionName, offered: Offered = {}): JsonSchema {
  return helpful(editorSchema(name), offered);
}

function helpful(schema: JsonSchema, offered: Offered): JsonSchema {
  const relation = RELATIONS.find((each) => each === schema['relation']);
  const options = relation === undefined ? undefined : offered[relation];
  return {
    ...schema,
    ...mapped(schema, offered),
    ...(schema.enum !== undefined && {
      enumDescriptions: schema.enum.map((value) => choiceLabel(String(value))),
    }),
    // Offered, not demanded: a file made a minute ago is not among them yet.
    ...(options !== undefined && {
      anyOf: [
        {
          type: 'string',
          enum: options.map(({ value }) => value),
          enumDescriptions: options.map(({ label }) => label),
        },
        { type: 'string' },
      ],
    }),
  };
}

function mapped(
  { properties, items, anyOf }: JsonSchema,
  offered: Offered,
): Pick<JsonSchema, 'properties' | 'items' | 'anyOf'> {
  const inner = (schema: z.core.JSONSchema._JSONSchema) =>
    typeof schema === 'boolean' ? schema : helpful(schema, offered);
  return {
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, property]) => [key, inner(property)]),
      ),
    }),
    ...(items !== undefined && !Array.isArray(items) && { items: inner(items) }),
    ...(anyOf !== undefined && {
      // The one-line form of the reason why something is unknown is for the editor in the browser.
      anyOf: anyOf
        .filter((choice) => !isOneLineReason(choice))
        .map((choice) => helpful(choice, offered)),
    }),
  };
}

function isOneLineReason({ pattern }: JsonSchema): boolean {
  return pattern?.includes('unknown:') === true;
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
