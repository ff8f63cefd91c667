import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { collectionSchema, taskSchema } from '#exports/api-schema.ts';
import { API_TASK } from '#exports/api-v1.ts';
import { datasetsOf } from '#exports/datasets.ts';
import { getLibrary } from '#library/load.ts';

export async function getStaticPaths() {
  const datasets = datasetsOf(await getLibrary());
  return [
    { params: { name: API_TASK }, props: { dataset: undefined } },
    ...datasets.map((dataset) => ({ params: { name: dataset.name }, props: { dataset } })),
  ];
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { dataset },
  site,
}) => {
  const library = await getLibrary();
  const address = site ?? new URL(library.settings.address);
  const schema =
    dataset === undefined ? taskSchema(library, address) : collectionSchema(dataset, address);
  return new Response(schema, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
};
