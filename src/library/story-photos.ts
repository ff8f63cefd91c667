import type { ImageMetadata } from 'astro';
import photos from 'virtual:story-photos';
import type { Story } from '#domain/story.ts';
import { must } from './must.ts';
import { readProse } from './markup/prose.ts';
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

/** The keys of the photographs that a text places by `<Anh>`. */
export function photoKeysIn(body: string): Set<string> {
  const { components } = readProse(body);
  const placed = components.filter(({ name }) => name === 'Anh');
  return new Set(placed.flatMap(({ attributes }) => attributes.get('ma') ?? []));
}
