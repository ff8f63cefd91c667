import { DEMO_MARK } from '#domain/edition.ts';
import type { Library } from '#library/join.ts';
import { toCsv, type Cell } from './csv.ts';
import { toDatasetWorkbook } from './dataset-workbook.ts';
import type { Dataset } from './dataset.ts';
import { provenanceOf } from './provenance.ts';
import { toXlsx } from './workbook.ts';

/** The table with its Vietnamese header row. */
export function toDatasetCsv(dataset: Dataset, library: Library): string {
  const rows = dataset
    .rows(library)
    .map((row) => dataset.fields.map((field): Cell => row[field.name] ?? null));
  return toCsv(
    dataset.fields.map((field) => field.title),
    rows,
  );
}

/** The table with English keys, and what a reader of the bare file needs to know about it. */
export function toDatasetJson(dataset: Dataset, library: Library): string {
  const file = {
    ...(library.edition === 'demo' && { notice: DEMO_MARK }),
    name: dataset.name,
    title: dataset.title,
    description: dataset.description,
    ...provenanceOf(library),
    fields: dataset.fields.map(({ name, title, type, description }) => ({
      name,
      title,
      type,
      description,
    })),
    rows: dataset.rows(library),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The table as a workbook, with the meaning of its columns and where it comes from. */
export function toDatasetXlsx(dataset: Dataset, library: Library, site: URL): Promise<Uint8Array> {
  return toXlsx(toDatasetWorkbook(dataset, library, site));
}
