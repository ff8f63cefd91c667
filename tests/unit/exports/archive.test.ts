import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { ARCHIVE_NAME, dataBundle } from '#exports/data-bundle.ts';
import { toDatasetCsv } from '#exports/data-files.ts';
import { DATASETS } from '#exports/datasets.ts';
import { taskDataset } from '#exports/task-dataset.ts';
import { aLibrary, SITE } from './small-library.ts';

const library = aLibrary({ tasks: [{}], documents: [{}] });

async function archiveOf(): Promise<Uint8Array> {
  return (await dataBundle(library, SITE)).get(ARCHIVE_NAME) ?? new Uint8Array();
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('the archive holds every table in every form and what describes them', async () => {
  const names = Object.keys(unzipSync(await archiveOf()));
  expect(names).toEqual(
    expect.arrayContaining([
      ...DATASETS.flatMap(({ name }) => [`${name}.csv`, `${name}.json`, `${name}.xlsx`]),
      'datapackage.json',
      'dcat.jsonld',
      'tu-dien.csv',
      'doc-truoc.txt',
    ]),
  );
});

test('a file in the archive is the one the site serves', async () => {
  const csv = unzipSync(await archiveOf())['nhiem-vu.csv'];
  expect(Buffer.from(csv ?? []).toString()).toBe(toDatasetCsv(taskDataset, library));
});

test('the archive says whose it is, of which day and under which licence', async () => {
  const note = strFromU8(unzipSync(await archiveOf())['doc-truoc.txt'] ?? new Uint8Array());
  expect(note).toContain('Cơ quan công bố: Ban Chỉ đạo thử');
  expect(note).toContain('Tính đến ngày: 23/11/2026');
  expect(note).toContain('CC BY 4.0');
});

test('the same library gives the same bytes, at another hour and in another time zone', async () => {
  vi.setSystemTime('2026-11-23T08:00:00Z');
  const first = await archiveOf();
  vi.setSystemTime('2027-02-01T20:00:00Z');
  vi.stubEnv('TZ', 'America/Los_Angeles');
  expect(Buffer.compare(first, await archiveOf())).toBe(0);
});
