import type { APIRoute } from 'astro';
import { toDataPackage } from '#exports/data-package.ts';
import { getLibrary } from '#library/load.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  return new Response(toDataPackage(library, site ?? new URL(library.settings.address)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
