import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { collectionSchema, taskSchema } from '#exports/api-schema.ts';
import { apiItems, apiTasks, toApiCollection, toApiIndex } from '#exports/api-v1.ts';
import { DATASETS, datasetsOf } from '#exports/datasets.ts';
import { taskDataset } from '#exports/task-dataset.ts';
import { aReport } from '../builders.ts';
import { aLibrary, realLibrary, SITE } from './small-library.ts';

/** Every field ever given out below /du-lieu/v1/; names are added here, never taken away. */
const PROMISED = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync('tests/unit/exports/api-v1-fields.json', 'utf8')));

const reported = aLibrary({
  tasks: [
    { partnerAgencies: { agencies: ['so-tai-chinh'] }, progress: [aReport()] },
    { progress: [aReport({ state: 'completed' }), aReport({ on: '2026-09-30' })] },
    {},
  ],
  documents: [{}],
  stories: [{}],
  terms: [{}],
});

function validatorOf(schema: string) {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
  return ajv.compile(z.record(z.string(), z.unknown()).parse(JSON.parse(schema)));
}

test('no collection and no field promised below v1 has gone, and every new one is promised', () => {
  const given = DATASETS.map(({ name, fields }) => [name, fields.map((field) => field.name)]);
  expect(Object.fromEntries(given)).toEqual(PROMISED);
});

describe.each(DATASETS)('the collection $name', (dataset) => {
  test.each([
    ['of the real content', realLibrary()],
    ['of a library with reports', reported],
    ['of the demo edition', { ...reported, edition: 'demo' as const }],
  ])('%s fits the schema it names', (_, library) => {
    const marked = datasetsOf(library).find(({ name }) => name === dataset.name) ?? dataset;
    const validate = validatorOf(collectionSchema(marked, SITE));
    validate(JSON.parse(toApiCollection(marked, library)));
    expect(validate.errors).toBeNull();
  });

  test('gives lists as lists, so that no text holds several things', () => {
    for (const item of apiItems(dataset, reported)) {
      for (const value of Object.values(item)) {
        if (typeof value === 'string') expect(value).not.toContain(' | ');
      }
    }
  });
});

test('a schema refuses a task without a field it promises', () => {
  const validate = validatorOf(collectionSchema(taskDataset, SITE));
  const file = z
    .looseObject({ items: z.array(z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(toApiCollection(taskDataset, reported)));
  delete file.items[0]?.['status'];
  expect(validate(file)).toBe(false);
});

test('a task has a file of its own, with its own reports, oldest first', () => {
  const validate = validatorOf(taskSchema(reported, SITE));
  const files = apiTasks(reported).map(({ json }): unknown => JSON.parse(json));
  for (const file of files) {
    validate(file);
    expect(validate.errors).toBeNull();
  }
  expect(files).toMatchObject([
    { task: { code: 'NV-001' }, reports: [{ on: '2026-06-30' }] },
    { task: { code: 'NV-002' }, reports: [{ on: '2026-06-30' }, { on: '2026-09-30' }] },
    { task: { code: 'NV-003' }, reports: [] },
  ]);
});

test('the index leads to every collection and every task', () => {
  expect(JSON.parse(toApiIndex(reported))).toMatchObject({
    collections: DATASETS.map(({ name }) => ({ name, address: `/du-lieu/v1/${name}.json` })),
    tasks: [
      '/du-lieu/v1/nhiem-vu/2026/nv-001.json',
      '/du-lieu/v1/nhiem-vu/2026/nv-002.json',
      '/du-lieu/v1/nhiem-vu/2026/nv-003.json',
    ],
  });
});
