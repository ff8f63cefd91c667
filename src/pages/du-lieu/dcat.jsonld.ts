import type { APIRoute } from 'astro';
import { toDcat } from '#exports/dcat.ts';
import { getLibrary } from '#library/load.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  return new Response(toDcat(library, site ?? new URL(library.settings.address)), {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  });
};
