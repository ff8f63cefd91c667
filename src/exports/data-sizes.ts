import { toDataFile } from '#domain/route.ts';
import type { Library } from '#library/join.ts';
import { toDatasetCsv, toDatasetJson, toDatasetXlsx } from './data-files.ts';
import type { Dataset } from './dataset.ts';

export interface Download {
  /** As a button calls it: "Excel". */
  label: string;
  href: string;
  bytes: number;
}

/** The forms a table comes in, the one most people open first. */
export async function downloadsOf(
  dataset: Dataset,
  library: Library,
  site: URL,
): Promise<Download[]> {
  const { name } = dataset;
  return [
    {
      label: 'Excel',
      href: toDataFile(name, 'xlsx'),
      bytes: (await toDatasetXlsx(dataset, library, site)).length,
    },
    {
      label: 'CSV',
      href: toDataFile(name, 'csv'),
      bytes: bytesOf(toDatasetCsv(dataset, library)),
    },
    {
      label: 'JSON',
      href: toDataFile(name, 'json'),
      bytes: bytesOf(toDatasetJson(dataset, library)),
    },
  ];
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
