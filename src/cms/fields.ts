import type { Field } from '@sveltia/cms';
import type { z } from 'zod';
import { choiceLabel } from '#domain/choices.ts';
import { RELATIONS, type Relation } from '#schema/fields.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** One choice of a drop-down: what a person reads and what the file holds. */
export interface Option {
  label: string;
  value: string;
}

/** What each kind of reference may point at, as drop-down choices. */
export type RelationOptions = Readonly<Record<Relation, readonly Option[]>>;

interface Place {
  name: string;
  isRequired: boolean;
  relations: RelationOptions;
}

/** Rows that were once published stay, in the order they came. */
const APPEND_ONLY = { allow_remove: false, allow_reorder: false };

/** An optional group of this many fields is quicker read than opened: when and why a story was withdrawn. */
const MOST_UNFOLDED = 2;

/** Words that may be longer get a box of several lines. */
const LONGEST_LINE = 150;

/** The fields of a form, one for each property of a file's schema, in the schema's order. */
export function fieldsOf(schema: JsonSchema, relations: RelationOptions): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    fieldOf(asSchema(property), {
      name,
      isRequired: (schema.required ?? []).includes(name),
      relations,
    }),
  );
}

function fieldOf(schema: JsonSchema, place: Place): Field {
  const { name, isRequired } = place;
  const about = describe(schema.description ?? name, schema.title);
  const common = { name, ...about, required: isRequired };
  const relation = relationOf(schema);
  if (relation !== undefined) {
    return {
      ...common,
      widget: 'select',
      options: [...place.relations[relation], ...unknownsOf(schema)],
    };
  }
  if (schema.anyOf !== undefined) return unionField(schema.anyOf.map(asSchema), common, place);
  if (schema.enum !== undefined) {
    const options = schema.enum.map((value) => toOption(String(value)));
    const select = { ...common, widget: 'select', options } as const;
    // What begins with a choice always has one: "none" is not among the choices.
    return typeof schema.default === 'string'
      ? { ...select, required: true, default: schema.default }
      : select;
  }
  switch (schema.type) {
    case 'object': {
      const fields = fieldsOf(schema, place.relations);
      const collapsed = !isRequired && fields.length > MOST_UNFOLDED;
      return { ...common, widget: 'object', collapsed, fields };
    }
    case 'array':
      return listField(schema, common, place);
    case 'boolean':
      return { ...common, widget: 'boolean', default: schema.default === true };
    case 'integer':
    case 'number':
      return {
        ...common,
        widget: 'number',
        value_type: schema.type === 'integer' ? 'int' : 'float',
      };
    default:
      return stringField(schema, common);
  }
}

/** What every field of a form says of itself. */
interface Common {
  name: string;
  label: string;
  hint?: string;
  required: boolean;
}

function stringField(schema: JsonSchema, common: Common): Field {
  if (schema.format === 'date') {
    return {
      ...common,
      widget: 'datetime',
      type: 'date',
      format: 'YYYY-MM-DD',
      date_format: 'DD/MM/YYYY',
      time_format: false,
      default: '',
    };
  }
  if (schema.contentMediaType === 'image/*')
    return { ...common, widget: 'image', choose_url: false };
  const { maxLength, pattern } = schema;
  return {
    ...common,
    widget: (maxLength ?? 0) > LONGEST_LINE ? 'text' : 'string',
    ...(maxLength !== undefined && { maxlength: maxLength }),
    ...(pattern !== undefined && { pattern: [pattern, common.hint ?? 'Chưa đúng dạng'] }),
  };
}

function listField(schema: JsonSchema, common: Common, place: Place): Field {
  const item = Array.isArray(schema.items) ? {} : asSchema(schema.items ?? {});
  const least = schema.minItems === undefined ? {} : { min: schema.minItems };
  const rows = {
    ...least,
    default: [],
    label_singular: 'mục',
    ...(isAppendOnly(schema) && APPEND_ONLY),
  };
  const relation = relationOf(item);
  if (relation !== undefined) {
    return {
      ...common,
      widget: 'select',
      multiple: true,
      ...least,
      options: [...place.relations[relation]],
    };
  }
  if (item.type === 'object') {
    return {
      ...common,
      widget: 'list',
      collapsed: true,
      ...rows,
      ...nameOfRow(item),
      fields: fieldsOf(item, place.relations),
    };
  }
  const field = fieldOf(
    { ...item, description: item.description ?? common.label },
    { ...place, name: 'muc', isRequired: true },
  );
  return { ...common, widget: 'list', ...rows, field };
}

/** A row is called by its first field; where that may stay empty, by the first that may not. */
function nameOfRow({ properties = {}, required = [] }: JsonSchema): { summary?: string } {
  const [first = ''] = Object.keys(properties);
  const name = Object.keys(properties).find((key) => required.includes(key));
  return name === undefined || name === first ? {} : { summary: `{{fields.${name}}}` };
}

/**
 * "This or that": groups are laid together in one form, every field of which may stay empty; words that
 * may also be unknown are one box that takes the reason too.
 */
function unionField(choices: readonly JsonSchema[], common: Common, place: Place): Field {
  const groups = choices.filter(({ type }) => type === 'object');
  if (groups.length === choices.length) {
    const properties = Object.fromEntries(
      groups.flatMap((group) => Object.entries(group.properties ?? {})),
    );
    return {
      ...common,
      widget: 'object',
      fields: fieldsOf({ type: 'object', properties, required: [] }, place.relations),
    };
  }
  const words = choices.find(({ type, pattern }) => type === 'string' && pattern === undefined);
  const isDay = choices.some(({ format }) => format === 'date');
  const reasons = unknownsOf({ anyOf: [...choices] }).map(
    ({ value, label }) => `${value} (${label})`,
  );
  const hint = [
    common.hint,
    isDay ? 'Ngày viết 2026-06-30.' : '',
    'Chưa biết thì ghi một trong:',
    reasons.join('; '),
  ];
  return {
    ...common,
    hint: hint.filter(Boolean).join(' '),
    widget: 'string',
    ...(words?.maxLength !== undefined && { maxlength: words.maxLength }),
  };
}

/** Reasons why a thing may be unknown, in the form a single box takes: "unknown:not-in-sources". */
function unknownsOf({ anyOf = [] }: JsonSchema): Option[] {
  return anyOf.map(asSchema).flatMap(({ properties }) => {
    const reasons = properties?.['unknown'];
    if (typeof reasons !== 'object') return [];
    return (reasons.enum ?? []).map((reason) => ({
      value: `unknown:${String(reason)}`,
      label: `Chưa công bố: ${choiceLabel(String(reason))}`,
    }));
  });
}

function toOption(value: string): Option {
  return { label: choiceLabel(value), value };
}

function relationOf(schema: JsonSchema): Relation | undefined {
  const own = RELATIONS.find((relation) => relation === schema['relation']);
  return own ?? (schema.anyOf ?? []).map(asSchema).map(relationOf).find(Boolean);
}

/** A label of a few words, the field's title where it has one, and the whole sentence as a hint where it says more. */
function describe(sentence: string, title?: string): { label: string; hint?: string } {
  if (title !== undefined) return { label: title, hint: sentence };
  const [label = sentence] = sentence.split(/[,;:(]/u, 1);
  return label.length === sentence.length ? { label } : { label: label.trim(), hint: sentence };
}

function isAppendOnly(schema: JsonSchema): boolean {
  return schema['appendOnly'] === true;
}

function asSchema(schema: z.core.JSONSchema._JSONSchema): JsonSchema {
  return typeof schema === 'boolean' ? {} : schema;
}
