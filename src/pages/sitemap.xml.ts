import type { APIRoute } from 'astro';
import { toSitemap } from '#exports/crawling.ts';
import { pagesOf } from '#exports/pages.ts';
import { getLibrary } from '#library/load.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  return new Response(toSitemap(pagesOf(library), site ?? new URL(library.settings.address)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
