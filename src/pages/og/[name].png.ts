import type { APIRoute, GetStaticPaths } from 'astro';
import { keptSocialImage } from '#exports/social-image-cache.ts';
import { socialImagesOf } from '#exports/social-images.ts';
import { getLibrary } from '#library/load.ts';

/** All are begun at once, in their thread, long before the pages reach them. */
export const getStaticPaths = (async () => {
  const images = socialImagesOf(await getLibrary());
  return images.map(({ name, image }) => {
    const picture = keptSocialImage(image);
    // Its fault is told where it is awaited.
    picture.catch(() => undefined);
    return { params: { name }, props: { picture } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Promise<Buffer> }> = async ({ props }) => {
  const png = await props.picture;
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
