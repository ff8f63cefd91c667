import type { APIRoute } from 'astro';
import { datasetsOf } from '#exports/datasets.ts';
import { toDictionaryCsv } from '#exports/dictionary.ts';
import { getLibrary } from '#library/load.ts';

export const GET: APIRoute = async () =>
  new Response(toDictionaryCsv(datasetsOf(await getLibrary())), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
