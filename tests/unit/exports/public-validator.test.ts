import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toDatasetCsv } from '#exports/data-files.ts';
import { toDataPackage } from '#exports/data-package.ts';
import { datasetsOf } from '#exports/datasets.ts';
import type { Library } from '#library/join.ts';
import { aReport } from '../builders.ts';
import { aLibrary, realLibrary, SITE } from './small-library.ts';

/** A task with every column of a report filled, so that no table is empty. */
const REPORTED = {
  measure: { indicator: 'số HTX' },
  deadline: { words: 'Quý II/2026', dueOn: '2026-06-30' },
  progress: [
    aReport({
      state: 'completed',
      completedOn: '2026-06-20',
      percent: 99.5,
      done: '=Họp, "chốt"\nvà ký',
      reason: 'Chờ vốn.',
      newDeadline: { words: 'Quý III/2026', dueOn: '2026-09-30', decidedBy: 'UBND tỉnh' },
    }),
  ],
};
const parts = { tasks: [REPORTED], documents: [{}], stories: [{}], terms: [{}] };

describe.each<[string, Library]>([
  ['of the real content', realLibrary()],
  ['of a library with reports', aLibrary(parts)],
  ['of the demo edition', aLibrary(parts, '2026-11-23', 'demo')],
])('Frictionless’ own library on the package %s', (_, library) => {
  const folder = mkdtempSync(join(tmpdir(), 'datapackage-'));
  beforeAll(() => {
    writeFileSync(join(folder, 'datapackage.json'), toDataPackage(library, SITE));
    for (const dataset of datasetsOf(library)) {
      // Its reader takes a byte order mark for a part of the first title; the mark has a test of its own.
      const csv = toDatasetCsv(dataset, library).replace(/^\uFEFF/u, '');
      writeFileSync(join(folder, `${dataset.name}.csv`), csv);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('finds the descriptor valid', async () => {
    const descriptor = await Package.load(join(folder, 'datapackage.json'), { strict: true });
    expect(descriptor.errors).toEqual([]);
    expect(descriptor.valid).toBe(true);
  });

  test('finds every cell of every CSV file of the type its column promises', async () => {
    const { resources } = await Package.load(join(folder, 'datapackage.json'), { strict: true });
    for (const resource of resources) {
      const rows = await resource.read({ keyed: true });
      const dataset = datasetsOf(library).find(({ name }) => name === resource.name);
      expect(rows, resource.name).toHaveLength(dataset?.rows(library).length ?? -1);
    }
  });
});
