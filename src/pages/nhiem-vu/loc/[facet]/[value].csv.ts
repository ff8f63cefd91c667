import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { taskViews } from '#domain/task-view.ts';
import { toDatasetCsv } from '#exports/data-files.ts';
import { inEdition } from '#exports/datasets.ts';
import { taskDataset } from '#exports/task-dataset.ts';
import { getLibrary, keyed } from '#library/load.ts';

export async function getStaticPaths() {
  const { tasks, today } = await getLibrary();
  const paths = taskViews(tasks, today).map((view) => ({
    params: { facet: view.facet.name, value: view.value },
    props: { view },
  }));
  return keyed(paths);
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const library = { ...(await getLibrary()), tasks: props.view.tasks };
  return new Response(toDatasetCsv(inEdition(taskDataset, library), library), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
