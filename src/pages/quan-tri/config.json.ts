import type { APIRoute } from 'astro';
import { cmsConfig } from '#cms/config.ts';
import { getLibrary } from '#library/load.ts';

export const GET: APIRoute = async ({ site }) => {
  const library = await getLibrary();
  const { editing, address } = library.settings;
  const config =
    editing === undefined ? null : cmsConfig(library, editing, site ?? new URL(address));
  return new Response(`${JSON.stringify(config, null, 2)}\n`);
};
