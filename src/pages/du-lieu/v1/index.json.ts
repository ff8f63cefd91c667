import type { APIRoute } from 'astro';
import { toApiIndex } from '#exports/api-v1.ts';
import { getLibrary } from '#library/load.ts';

export const GET: APIRoute = async () =>
  new Response(toApiIndex(await getLibrary()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
