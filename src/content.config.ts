import { createRequire } from 'node:module';
import { z } from 'zod';

// Node's own modules, not Vite's copies of them: over a second less, and the loaders are the very ones of the command
// that has just read and checked the content. 'astro:content' would bring all that draws pages. `npm run dev` does not hear of a changed schema: start it again.
interface Modules {
  (name: 'astro/content/config'): typeof import('astro/content/config');
  (name: '#domain/summary.ts'): typeof import('#domain/summary.ts');
  (name: '#library/collections.ts'): typeof import('#library/collections.ts');
  (name: '#library/content-loaders.ts'): typeof import('#library/content-loaders.ts');
  (name: '#schema/story.ts'): typeof import('#schema/story.ts');
}
const load: Modules = createRequire(import.meta.url);
const { defineCollection } = load('astro/content/config');
const { SUMMARY_FOLDER } = load('#domain/summary.ts');
const { collectionSchemas } = load('#library/collections.ts');
const { contentLoaders } = load('#library/content-loaders.ts');
const { withdrawalsSchema } = load('#schema/story.ts');

const schemas = collectionSchemas(z.string());
const from = contentLoaders(process.cwd());

export const collections = {
  settings: defineCollection({
    loader: from(({ settings }) => [settings], 'words'),
    schema: schemas.settings,
  }),
  // Earlier texts of a plan stand beside the one in force, as they do on the disk.
  plans: defineCollection({
    loader: from(({ plans, planVersions }) => [...plans, ...planVersions], 'words'),
    schema: schemas.plans,
  }),
  clauses: defineCollection({
    loader: from(({ clauses, versionClauses }) => [...clauses, ...versionClauses], 'words'),
    schema: schemas.clauses,
  }),
  tasks: defineCollection({
    loader: from(({ tasks }) => tasks, 'markdown'),
    schema: schemas.tasks,
  }),
  documents: defineCollection({
    loader: from(({ documents }) => documents, 'markdown'),
    schema: schemas.documents,
  }),
  agencies: defineCollection({
    loader: from(({ agencies }) => agencies, 'words'),
    schema: schemas.agencies,
  }),
  communes: defineCollection({
    loader: from(({ communes }) => communes, 'words'),
    schema: schemas.communes,
  }),
  terms: defineCollection({ loader: from(({ terms }) => terms, 'words'), schema: schemas.terms }),
  stories: defineCollection({
    loader: from(({ stories }) => stories, 'mdx'),
    schema: schemas.stories,
  }),
  // One entry that lists them: Astro warns of a collection that has none.
  withdrawals: defineCollection({
    loader: from(
      ({ withdrawnStories, settings: { file } }) => [
        { id: 'all', file, data: { stories: withdrawnStories }, body: '' },
      ],
      'words',
    ),
    schema: withdrawalsSchema,
  }),
  // The site's own prose; summaries of plans in other languages are kept with it, as there may be none.
  guides: defineCollection({
    loader: from(
      ({ guides, summaries }) => [
        ...guides,
        ...summaries.map((entry) => ({ ...entry, id: `${SUMMARY_FOLDER}${entry.id}` })),
      ],
      'markdown',
    ),
    schema: z.union([schemas.guides, schemas.summaries]),
  }),
};
