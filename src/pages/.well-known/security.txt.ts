import type { APIRoute } from 'astro';
import { toSecurityTxt } from '#exports/security-txt.ts';
import { getLibrary } from '#library/load.ts';

export const GET: APIRoute = async ({ site }) => {
  const { settings, today } = await getLibrary();
  return new Response(toSecurityTxt(settings, site ?? new URL(settings.address), today), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
