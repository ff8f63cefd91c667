import type { APIRoute } from 'astro';
import { toArchive } from '#exports/archive.ts';
import { getLibrary } from '#library/load.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const bytes = await toArchive(library, site ?? new URL(library.settings.address));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'application/zip' } });
};
