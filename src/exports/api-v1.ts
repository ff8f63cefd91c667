import { DEMO_MARK } from '#domain/edition.ts';
import { toApiFile, toApiSchema, toApiTask } from '#domain/route.ts';
import type { Task } from '#domain/task.ts';
import type { Library } from '#library/join.ts';
import { LIST_SEPARATOR } from './columns.ts';
import type { Cell } from './csv.ts';
import type { Dataset, Field } from './dataset.ts';
import { datasetsOf, inEdition } from './datasets.ts';
import { markedTitle } from './demo-mark.ts';
import { progressDataset } from './progress-dataset.ts';
import { provenanceOf } from './provenance.ts';
import { taskDataset } from './task-dataset.ts';

/** A row as the addresses under /du-lieu/v1/ give it: a list is a list, not a text with bars. */
export type ApiItem = Record<string, Cell | string[]>;

/** Name of the schema of one task with its reports. */
export const API_TASK = 'mot-nhiem-vu';

/** The list of collections, where a program begins. */
export function toApiIndex(library: Library): string {
  return toJson({
    ...headOf(library),
    title: markedTitle(`Dữ liệu mở: ${library.settings.name}`, library),
    collections: datasetsOf(library).map((dataset) => ({
      name: dataset.name,
      title: dataset.title,
      description: dataset.description,
      address: toApiFile(dataset.name),
      schema: toApiSchema(dataset.name),
      count: dataset.rows(library).length,
    })),
    tasks: library.tasks.map((task) => toApiTask(task.year, task.id)),
  });
}

/** One collection whole. */
export function toApiCollection(dataset: Dataset, library: Library): string {
  return toJson({
    $schema: toApiSchema(dataset.name),
    ...headOf(library),
    name: dataset.name,
    title: dataset.title,
    description: dataset.description,
    items: apiItems(dataset, library),
  });
}

/** Every task with its reports, each as a file of its own. */
export function apiTasks(library: Library): { task: Task; json: string }[] {
  const rows = apiItems(inEdition(taskDataset, library), library);
  const reports = apiItems(inEdition(progressDataset, library), library);
  const reportsByTask = Map.groupBy(reports, ({ year, code }) => `${String(year)} ${String(code)}`);
  return library.tasks.map((task, index) => ({
    task,
    json: toJson({
      $schema: toApiSchema(API_TASK),
      ...headOf(library),
      task: rows[index],
      reports: reportsByTask.get(`${task.year} ${task.code}`) ?? [],
    }),
  }));
}

export function apiItems(dataset: Dataset, library: Library): ApiItem[] {
  return dataset
    .rows(library)
    .map((row) =>
      Object.fromEntries(
        dataset.fields.map((field) => [field.name, toApiValue(row[field.name], field)]),
      ),
    );
}

function toApiValue(cell: Cell | undefined, { isList }: Field): Cell | string[] {
  if (isList !== true) return cell ?? null;
  return typeof cell === 'string' ? cell.split(LIST_SEPARATOR) : [];
}

function headOf(library: Library) {
  return { ...(library.edition === 'demo' && { notice: DEMO_MARK }), ...provenanceOf(library) };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
