import { z } from 'zod';
import { collectionSchemas, type CollectionName } from '#library/collections.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Stands in the schemas for a photograph, so that a form may make it a picture to upload. */
const picture = z.string().meta({ contentMediaType: 'image/*' });

/** What a file of a collection may say, for editors of any kind: made from the very schema the build checks it with. */
export function editorSchema(name: CollectionName): JsonSchema {
  return z.toJSONSchema(collectionSchemas(picture)[name], { io: 'input' });
}
