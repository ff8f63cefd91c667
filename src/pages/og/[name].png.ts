import type { APIRoute, GetStaticPaths } from 'astro';
import { keptSocialImage } from '#exports/social-image-cache.ts';
import type { SocialImage } from '#exports/social-image.ts';
import { socialImagesOf } from '#exports/social-images.ts';
import { getLibrary } from '#library/load.ts';

export const getStaticPaths = (async () => {
  const images = socialImagesOf(await getLibrary());
  return images.map(({ name, image }) => ({ params: { name }, props: { image } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ image: SocialImage }> = async ({ props }) => {
  const png = await keptSocialImage(props.image);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
