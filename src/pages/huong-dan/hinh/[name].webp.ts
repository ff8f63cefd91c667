import type { APIRoute, GetStaticPaths } from 'astro';
import { readServedPicture, servedPictures } from '#library/guide-pictures.ts';

export const getStaticPaths = (() =>
  servedPictures().map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { name: string }> = async ({ params }) => {
  const bytes = await readServedPicture(params.name);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/webp' } });
};
