import type { ImageMetadata } from 'astro';
import photos from 'virtual:story-photos';
import type { Story } from '#domain/story.ts';
import { must } from './must.ts';
import { namedPhotos } from './photo-files.ts';

export type StoryPhoto = Omit<Story['photos'][number], 'src'> & { src: ImageMetadata };

/** A story's photographs with what Astro needs to show them. */
export function photosOf(story: Pick<Story, 'id' | 'photos'>): StoryPhoto[] {
  const file = `content/stories/${story.id}/index.mdx`;
  return story.photos.map((photo) => {
    const [named] = namedPhotos([{ file, data: { photos: [photo] } }], () => ({}));
    return { ...photo, src: must(photos.get(must(named).photo)) };
  });
}
