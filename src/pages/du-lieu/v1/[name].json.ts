import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toApiCollection } from '#exports/api-v1.ts';
import { datasetsOf } from '#exports/datasets.ts';
import { getLibrary } from '#library/load.ts';

export async function getStaticPaths() {
  const datasets = datasetsOf(await getLibrary());
  return datasets.map((dataset) => ({ params: { name: dataset.name }, props: { dataset } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(toApiCollection(props.dataset, await getLibrary()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
