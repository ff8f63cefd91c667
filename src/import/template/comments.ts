import type { z } from 'zod';
import { choiceLabel } from '#domain/choices.ts';
import { capitalize } from '#domain/vietnamese.ts';
import { asSchema } from './skeleton.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** What stands beside a field in a new file: what the schema says of it, and what it may hold. */
export function commentOf(schema: JsonSchema): string {
  const about = capitalize(schema.description ?? '');
  const parts = [
    about === '' || /[.!?]$/u.test(about) ? about : `${about}.`,
    ...lengthsOf(schema),
    ...choicesOf(schema),
    ...reasonsOf(schema),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function lengthsOf({ maxLength, format }: JsonSchema): string[] {
  if (format === 'date') return ["Viết trong nháy: '2026-06-30'."];
  return maxLength === undefined ? [] : [`Không quá ${maxLength} ký tự.`];
}

function choicesOf({ enum: values }: JsonSchema): string[] {
  if (values === undefined) return [];
  const shown = values.map((value) => {
    const label = choiceLabel(String(value));
    return label === value ? label : `${String(value)} (${label})`;
  });
  return [`Chọn một: ${shown.join(', ')}.`];
}

function reasonsOf({ anyOf = [] }: JsonSchema): string[] {
  const reasons = anyOf
    .map(asSchema)
    .flatMap(({ properties }) => asSchema(properties?.['unknown'] ?? {}).enum ?? []);
  return reasons.length === 0
    ? []
    : [`Chưa biết thì ghi { unknown: lý do }, lý do là một trong: ${reasons.join(', ')}.`];
}
