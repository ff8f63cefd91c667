/**
 * A form's configuration as Decap needs it: it asks for the required fields of a group even where the group as a whole
 * may be left empty, so inside such a group none is required; the check before publishing asks for them.
 */
export function withOptionalGroups(config: unknown): unknown {
  return relaxed(config, false);
}

function relaxed(node: unknown, isOptional: boolean): unknown {
  if (Array.isArray(node)) return node.map((each) => relaxed(each, isOptional));
  if (typeof node !== 'object' || node === null) return node;
  const field: Record<string, unknown> = { ...node };
  const isGroup = field['widget'] === 'object';
  const inside = isGroup ? isOptional || field['required'] === false : false;
  for (const key of ['fields', 'field']) {
    if (key in field) field[key] = relaxed(field[key], inside);
  }
  for (const key of ['collections', 'files']) {
    if (key in field) field[key] = relaxed(field[key], false);
  }
  if (isOptional && 'required' in field) field['required'] = false;
  return field;
}
