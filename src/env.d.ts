declare module 'virtual:story-photos' {
  import type { ImageMetadata } from 'astro';

  /** By path below the content's root; made by `library/content-plugin.ts`. */
  const photos: ReadonlyMap<string, ImageMetadata>;
  export default photos;
}
