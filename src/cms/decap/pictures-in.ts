import type { FormField } from '../entry-format.ts';

/** Every picture the fields of a form name, in their order. */
export function picturesIn(data: unknown, fields: readonly FormField[]): string[] {
  return fields.flatMap((field) => inField(isRecord(data) ? data[field.name] : undefined, field));
}

function inField(value: unknown, field: FormField): string[] {
  if (field.widget === 'image') return typeof value === 'string' && value !== '' ? [value] : [];
  const { fields } = field;
  if (fields === undefined) return [];
  const groups: unknown[] = Array.isArray(value) ? value : [value];
  return groups.flatMap((group) => picturesIn(group, fields));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
