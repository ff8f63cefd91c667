import type { APIRoute } from 'astro';
import { toRobots } from '#exports/crawling.ts';
import { getLibrary } from '#library/load.ts';

export const GET: APIRoute = async ({ site }) => {
  const { settings, edition } = await getLibrary();
  return new Response(toRobots('/sitemap.xml', site ?? new URL(settings.address), edition), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
