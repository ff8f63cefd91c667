import { glob, file } from 'astro/loaders';
import { defineCollection, type SchemaContext } from 'astro:content';
import { COLLECTION_FILES, collectionSchemas, entryId, parseCsv } from '#library/collections.ts';
import { contentRoot } from '#library/edition.ts';
import { speakVietnamese } from '#schema/messages.ts';
import { z } from 'zod';

speakVietnamese();

const schemas = collectionSchemas(z.string());
/** From the project's root. */
const folder = contentRoot('.');

function files(name: keyof typeof COLLECTION_FILES) {
  const { base, pattern } = COLLECTION_FILES[name];
  return glob({
    base: `./${folder}/${base}`,
    pattern: [...pattern],
    generateId: ({ entry }) => entryId(entry),
  });
}

export const collections = {
  settings: defineCollection({ loader: files('settings'), schema: schemas.settings }),
  plans: defineCollection({ loader: files('plans'), schema: schemas.plans }),
  clauses: defineCollection({ loader: files('clauses'), schema: schemas.clauses }),
  tasks: defineCollection({ loader: files('tasks'), schema: schemas.tasks }),
  documents: defineCollection({ loader: files('documents'), schema: schemas.documents }),
  agencies: defineCollection({ loader: files('agencies'), schema: schemas.agencies }),
  communes: defineCollection({
    loader: file(`${folder}/${COLLECTION_FILES.communes.base}/communes.csv`, {
      parser: (text) =>
        Object.fromEntries(parseCsv(text).map(({ record }) => [record['code'] ?? '', record])),
    }),
    schema: schemas.communes,
  }),
  terms: defineCollection({ loader: files('terms'), schema: schemas.terms }),
  guides: defineCollection({ loader: files('guides'), schema: schemas.guides }),
  stories: defineCollection({
    loader: files('stories'),
    schema: ({ image }: SchemaContext) => collectionSchemas(image()).stories,
  }),
};
