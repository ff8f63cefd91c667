import { Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { foldWhiteSpace } from '#domain/vietnamese.ts';
import { commentOf } from './comments.ts';
import { asSchema, skeletonOf } from './skeleton.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

const OPTIONS = {
  lineWidth: 0,
  defaultStringType: 'QUOTE_SINGLE',
  defaultKeyType: 'PLAIN',
  commentString: (comment: string) => comment.replace(/^(?=.)/gm, '# '),
} as const;

/**
 * The front matter of a new file, between its two lines of dashes: every field of the schema in its order with what the
 * schema says of it. A field without a value is there as a comment, ready to be filled in.
 */
export function frontMatterTemplate(
  schema: JsonSchema,
  values: Readonly<Record<string, unknown>>,
): string {
  const fields = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const about = asSchema(property);
    const value = values[name];
    const lines = fieldLines(name, value ?? skeletonOf(about), about);
    const shown = value === undefined ? lines.replace(/^(?=.)/gm, '# ') : lines;
    return `# ${commentOf(about)}\n${shown}`;
  });
  return `---\n${fields.join('\n')}---\n`;
}

function fieldLines(name: string, value: unknown, schema: JsonSchema): string {
  const document = new Document({ [name]: value }, { aliasDuplicateObjects: false });
  const { contents } = document;
  if (isMap(contents)) for (const pair of contents.items) describe(pair, schema, true);
  return document.toString(OPTIONS);
}

/** Puts each field's comment beside it; in a list only beside those of the first item, which the others repeat. */
function describe(pair: Pair, schema: JsonSchema, isTop = false): void {
  const { value } = pair;
  const node = isNode(value) ? value : undefined;
  if (!isTop && isScalar(node)) node.comment = foldWhiteSpace(commentOf(schema));
  if (!isTop && isScalar(pair.key) && !isScalar(node)) pair.key.commentBefore = commentOf(schema);
  if (isMap(node)) describeAll(node, schema);
  else if (isSeq(node)) {
    const items = asSchema(Array.isArray(schema.items) ? {} : (schema.items ?? {}));
    const [first] = node.items;
    if (isMap(first)) describeAll(first, items);
    else node.flow = true;
  }
}

function describeAll(map: YAMLMap, schema: JsonSchema): void {
  const names = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const group = groupOf(schema, names);
  // What is not known fits on one line.
  if (names.length === 1 && names[0] === 'unknown') {
    map.flow = true;
    return;
  }
  for (const [index, pair] of map.items.entries()) {
    const about = group.properties?.[names[index] ?? ''];
    if (isPair(pair) && about !== undefined) describe(pair, asSchema(about));
  }
}

/** The branch of "this or that" which has these fields. */
function groupOf(schema: JsonSchema, names: readonly string[]): JsonSchema {
  if (schema.anyOf === undefined) return schema;
  const groups = schema.anyOf.map(asSchema);
  return groups.find(({ properties = {} }) => names.every((name) => name in properties)) ?? {};
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}
