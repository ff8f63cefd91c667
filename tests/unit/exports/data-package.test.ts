import { expect, test } from 'vitest';
import { z } from 'zod';
import { toCsv } from '#exports/csv.ts';
import { toDatasetCsv } from '#exports/data-files.ts';
import { toDataPackage } from '#exports/data-package.ts';
import { DATASETS } from '#exports/datasets.ts';
import { aLibrary, SITE } from './small-library.ts';

/** What Data Package v1 asks of a tabular package, as far as this site uses it. */
const packageSchema = z.object({
  profile: z.literal('tabular-data-package'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  homepage: z.url(),
  licenses: z.array(z.object({ path: z.url(), title: z.string() })).min(1),
  resources: z.array(
    z.object({
      profile: z.literal('tabular-data-resource'),
      name: z.string().regex(/^[a-z0-9._-]+$/),
      path: z.string().regex(/^[a-z0-9-]+\.csv$/),
      encoding: z.literal('utf-8'),
      schema: z.object({
        fields: z.array(z.object({ name: z.string(), type: z.string() })).min(1),
        primaryKey: z.array(z.string()).min(1).optional(),
      }),
    }),
  ),
});
const library = aLibrary({ tasks: [{}], documents: [{}], stories: [{}], terms: [{}] });
const descriptor = packageSchema.parse(JSON.parse(toDataPackage(library, SITE)));

test('the package lists every table, by a path next to the descriptor', () => {
  expect(descriptor.resources.map(({ path }) => path)).toEqual(
    DATASETS.map(({ name }) => `${name}.csv`),
  );
});

test.each(DATASETS)(
  'the fields of $name are the header row of its CSV file, in order',
  (dataset) => {
    const resource = descriptor.resources.find(({ name }) => name === dataset.name);
    const names = resource?.schema.fields.map(({ name }) => name) ?? [];
    const [header] = toDatasetCsv(dataset, library).split('\r\n');
    expect(`${header}\r\n`).toBe(toCsv(names, []));
  },
);

test('a primary key is made of fields of its own table', () => {
  const keyed = descriptor.resources.filter(({ schema }) => schema.primaryKey !== undefined);
  expect(keyed.length).toBeGreaterThan(5);
  for (const { schema } of keyed) {
    const names = schema.fields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(schema.primaryKey ?? []));
  }
});
