import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toDatasetXlsx } from '#exports/data-files.ts';
import { datasetsOf } from '#exports/datasets.ts';
import { getLibrary } from '#library/load.ts';

export async function getStaticPaths() {
  const datasets = datasetsOf(await getLibrary());
  return datasets.map((dataset) => ({ params: { name: dataset.name }, props: { dataset } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props,
  site,
}) => {
  const library = await getLibrary();
  const bytes = await toDatasetXlsx(
    props.dataset,
    library,
    site ?? new URL(library.settings.address),
  );
  return new Response(new Uint8Array(bytes));
};
