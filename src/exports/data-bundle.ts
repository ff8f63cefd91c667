import { routes, toDataFile } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { toArchive } from './archive.ts';
import { toDatasetCsv, toDatasetJson, toDatasetXlsx } from './data-files.ts';
import { toDataPackage } from './data-package.ts';
import { datasetsOf } from './datasets.ts';
import { toDcat } from './dcat.ts';
import { toDictionaryCsv } from './dictionary.ts';

/** Files by their names below /du-lieu/: "nhiem-vu.csv". */
export type DataBundle = ReadonlyMap<string, Uint8Array>;

export const ARCHIVE_NAME = 'tat-ca.zip';

/** Every table in every form, what describes them, and the archive of all of these, each made once. */
export async function dataBundle(library: Library, site: URL): Promise<DataBundle> {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  for (const dataset of datasetsOf(library)) {
    const { name } = dataset;
    files.set(fileName(name, 'csv'), encoder.encode(toDatasetCsv(dataset, library)));
    files.set(fileName(name, 'json'), encoder.encode(toDatasetJson(dataset, library)));
    files.set(fileName(name, 'xlsx'), await toDatasetXlsx(dataset, library, site));
  }
  files.set('datapackage.json', encoder.encode(toDataPackage(library, site)));
  files.set('dcat.jsonld', encoder.encode(toDcat(library, site)));
  files.set('tu-dien.csv', encoder.encode(toDictionaryCsv(datasetsOf(library))));
  return files.set(ARCHIVE_NAME, toArchive(files, library, site));
}

export interface Download {
  /** As a button calls it: "Excel". */
  label: string;
  href: string;
  bytes: number;
}

/** The forms a table comes in, the one most people open first. */
export function downloadsOf(name: string, bundle: DataBundle): Download[] {
  const forms = { xlsx: 'Excel', csv: 'CSV', json: 'JSON' } as const;
  return (['xlsx', 'csv', 'json'] as const).map((format) => ({
    label: forms[format],
    href: toDataFile(name, format),
    bytes: bundle.get(fileName(name, format))?.length ?? 0,
  }));
}

function fileName(dataset: string, format: 'csv' | 'json' | 'xlsx'): string {
  return toDataFile(dataset, format).slice(routes.data.length);
}
