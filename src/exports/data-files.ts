import type { Library } from '#library/join.ts';
import { toCsv, type Cell } from './csv.ts';
import type { Dataset } from './dataset.ts';

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
  const { settings, today } = library;
  const file = {
    name: dataset.name,
    title: dataset.title,
    description: dataset.description,
    publisher: settings.publisher,
    licence: settings.licence,
    asOf: today,
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
