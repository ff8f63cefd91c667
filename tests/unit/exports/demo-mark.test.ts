import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { taskStatusChart } from '#charts/task-status.ts';
import { taskSchema } from '#exports/api-schema.ts';
import { toApiCollection, toApiIndex, apiTasks } from '#exports/api-v1.ts';
import { toArchive } from '#exports/archive.ts';
import { toAtomFeed } from '#exports/atom-feed.ts';
import { toCalendar } from '#exports/calendar.ts';
import { agencyFeed, siteFeed } from '#exports/change-feeds.ts';
import { toChartPicture } from '#exports/chart-picture.ts';
import { toChartCsv } from '#exports/chart-table.ts';
import { toDatasetCsv, toDatasetJson, toDatasetXlsx } from '#exports/data-files.ts';
import { toDataPackage } from '#exports/data-package.ts';
import { dataCatalog } from '#exports/dataset-json-ld.ts';
import { datasetsOf } from '#exports/datasets.ts';
import { toDcat } from '#exports/dcat.ts';
import { agencyCalendar, siteCalendar } from '#exports/deadline-calendars.ts';
import { toDictionaryCsv } from '#exports/dictionary.ts';
import { PLAN_FILES, writePlanFile } from '#exports/plan-files.ts';
import type { Library } from '#library/join.ts';
import { aLibrary, SITE } from './small-library.ts';
import { TOKENS } from './tokens.ts';

const MARK = 'DỮ LIỆU MINH HỌA';
const parts = { tasks: [{}] };

/** Every kind of file given out, as text. */
const FILES: Record<string, (library: Library) => string | Promise<string>> = {
  CSV: (library) => datasetsOf(library).map((set) => toDatasetCsv(set, library))[0] ?? '',
  'CSV without rows': (library) => toDatasetCsv(lastOf(datasetsOf(library)), library),
  JSON: (library) => toDatasetJson(lastOf(datasetsOf(library)), library),
  workbook: async (library) => {
    const bytes = await toDatasetXlsx(lastOf(datasetsOf(library)), library, SITE);
    const { sheets, properties } = await readXlsx(bytes);
    return JSON.stringify([properties?.title, sheets.map(({ rows }) => rows)]);
  },
  'data package': (library) => toDataPackage(library, SITE),
  DCAT: (library) => toDcat(library, SITE),
  'JSON-LD of the catalogue': (library) => JSON.stringify(dataCatalog(library, SITE)),
  dictionary: (library) => toDictionaryCsv(datasetsOf(library)),
  'index of v1': toApiIndex,
  'collection of v1': (library) => toApiCollection(lastOf(datasetsOf(library)), library),
  'schema of a task': (library) => taskSchema(library, SITE),
  'task of v1': (library) => apiTasks(library)[0]?.json ?? '',
  feed: (library) => toAtomFeed(siteFeed(library), SITE),
  'feed of an agency': (library) => toAtomFeed(agencyFeed(lastOf(library.agencies), library), SITE),
  calendar: (library) => unfolded(toCalendar(siteCalendar(library), SITE)),
  'calendar of an agency': (library) =>
    unfolded(toCalendar(agencyCalendar(lastOf(library.agencies), library), SITE)),
  ...Object.fromEntries(
    PLAN_FILES.map((file) => [
      `plan as ${file.format}`,
      (library: Library) => writePlanFile(file, library.plan, library, SITE),
    ]),
  ),
  'table of a chart': (library) => toChartCsv(taskStatusChart(library), library),
  chart: (library) => toChartPicture(taskStatusChart(library), TOKENS, library, SITE),
  'read-me of the archive': (library) =>
    strFromU8(unzipSync(toArchive(new Map(), library, SITE))['doc-truoc.txt'] ?? new Uint8Array()),
};

function lastOf<Item>(items: readonly Item[]): Item {
  const last = items.at(-1);
  if (last === undefined) throw new Error('there is none');
  return last;
}

function unfolded(calendar: string): string {
  return calendar.replaceAll('\r\n ', '');
}

test.each(Object.entries(FILES))('the %s of the demo edition carries its mark', async (_, make) => {
  expect(await make(aLibrary(parts, '2026-11-23', 'demo'))).toContain(MARK);
});

test.each(Object.entries(FILES))('the %s of the office’s own edition does not', async (_, make) => {
  expect(await make(aLibrary(parts))).not.toContain(MARK);
});
