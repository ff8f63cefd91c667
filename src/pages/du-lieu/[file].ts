import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getDataBundle } from './_bundle.ts';

export async function getStaticPaths() {
  return [...(await getDataBundle())].map(([file, bytes]) => ({
    params: { file },
    props: { bytes },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(new Uint8Array(props.bytes));
