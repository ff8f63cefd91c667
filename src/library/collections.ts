import type { z } from 'zod';
import { agencySchema, communeSchema } from '#schema/agency.ts';
import { documentSchema } from '#schema/document.ts';
import { termSchema } from '#schema/glossary.ts';
import { guideSchema } from '#schema/guide.ts';
import { clauseSchema, planSchema } from '#schema/plan.ts';
import { settingsSchema } from '#schema/settings.ts';
import { storySchema } from '#schema/story.ts';
import { summarySchema } from '#schema/summary.ts';
import { taskSchema } from '#schema/task.ts';

/** Where each collection lives. The site's loaders and the check read the same folders by the same patterns. */
export const COLLECTION_FILES = {
  settings: { base: 'content/settings', pattern: ['site.yaml'] },
  plans: { base: 'content/plans', pattern: ['*/index.mdx', '*/versions/*/index.mdx'] },
  clauses: {
    base: 'content/plans',
    pattern: ['*/*.mdx', '*/versions/*/*.mdx', '!*/index.mdx', '!*/versions/*/index.mdx'],
  },
  tasks: { base: 'content/tasks', pattern: ['*/*.mdx'] },
  documents: { base: 'content/documents', pattern: ['*.mdx'] },
  agencies: { base: 'content/agencies', pattern: ['*.mdx'] },
  communes: { base: 'content/communes', pattern: ['communes.csv'] },
  terms: { base: 'content/glossary', pattern: ['*.mdx'] },
  stories: { base: 'content/stories', pattern: ['*/index.mdx'] },
  guides: { base: 'content/guides', pattern: ['*.mdx'] },
  summaries: { base: 'content/summaries', pattern: ['*/*.mdx'] },
} as const satisfies Record<string, { base: string; pattern: string[] }>;
export type CollectionName = keyof typeof COLLECTION_FILES;

/** The schema of each collection; `image` reads a photo's path (Astro's image() inside the site). */
export function collectionSchemas<Image extends z.ZodType>(image: Image) {
  return {
    settings: settingsSchema,
    plans: planSchema,
    clauses: clauseSchema,
    tasks: taskSchema,
    documents: documentSchema,
    agencies: agencySchema,
    communes: communeSchema,
    terms: termSchema,
    stories: storySchema(image),
    guides: guideSchema,
    summaries: summarySchema,
  };
}

/** "2026/index.mdx" → "2026", "htx-nam-yang/index.mdx" → "htx-nam-yang", "20-nq-tw.mdx" → "20-nq-tw". */
export function entryId(path: string): string {
  return path.replace(/\.\w+$/, '').replace(/\/index$/, '');
}

/** Rows of a simple CSV (no quoted cells) as records keyed by its header, each with its line in the file. */
export function parseCsv(text: string): { line: number; record: Record<string, string> }[] {
  const [header = '', ...rows] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const names = header.split(',');
  return rows.flatMap((row, index) => {
    if (row.trim() === '') return [];
    const cells = row.split(',');
    const record = Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
    return [{ line: index + 2, record }];
  });
}
