import type { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** A shape to fill in for a field nothing is known of: every field of a group, one item of a list, empty words. */
export function skeletonOf(schema: JsonSchema): unknown {
  if (schema.anyOf !== undefined) {
    const [first = {}] = [...schema.anyOf.map(asSchema)].sort(
      (left, right) => Number(isPattern(left)) - Number(isPattern(right)),
    );
    return skeletonOf(first);
  }
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, property]) => [
          name,
          skeletonOf(asSchema(property)),
        ]),
      );
    case 'array': {
      const items = asSchema(Array.isArray(schema.items) ? {} : (schema.items ?? {}));
      return items.type === 'object' ? [skeletonOf(items)] : [];
    }
    case 'boolean':
      return schema.default === true;
    case 'integer':
    case 'number':
      return 0;
    default:
      return schema.enum?.[0] ?? '';
  }
}

export function asSchema(schema: z.core.JSONSchema._JSONSchema): JsonSchema {
  return typeof schema === 'boolean' ? {} : schema;
}

/** The form a box of the editor at /quan-tri/ writes; a person who writes files has a better one. */
function isPattern({ type, pattern }: JsonSchema): boolean {
  return type === 'string' && pattern !== undefined && pattern.includes('unknown:');
}
