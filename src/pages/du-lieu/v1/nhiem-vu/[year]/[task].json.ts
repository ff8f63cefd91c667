import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { apiTasks } from '#exports/api-v1.ts';
import { getLibrary } from '#library/load.ts';

export async function getStaticPaths() {
  return apiTasks(await getLibrary()).map(({ task, json }) => ({
    params: { year: String(task.year), task: task.id },
    props: { json },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
