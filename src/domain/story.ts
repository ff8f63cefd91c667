import type { z } from 'zod';
import type { storySchema, withdrawnSchema } from '#schema/story.ts';
import type { Commune } from './agency.ts';
import type { Day } from './date.ts';
import type { Publication, UnknownReason } from './labels.ts';
import type { PolicyDocument } from './document.ts';
import type { Clause } from './plan.ts';
import type { Task } from './task.ts';

export type StoryData = z.infer<ReturnType<typeof storySchema<z.ZodType>>>;
export type StorySource = StoryData['sources'][number];

/** A story of a model cooperative (mô hình điển hình). */
export interface Story extends Omit<
  StoryData,
  'state' | 'publishedOn' | 'withdrawal' | 'commune' | 'clauses' | 'tasks' | 'documents'
> {
  /** "htx-nam-yang". */
  id: string;
  /** The text below the front matter, for `views/prose`. */
  body: string;
  commune: Commune | { unknown: UnknownReason };
  clauses: readonly Clause[];
  tasks: readonly Task[];
  documents: readonly PolicyDocument[];
  /** As of the library's `today`: "published", or in the preview edition how far it is; a withdrawn one is no `Story`. */
  publication: Publication;
  /** Of a story that has no day yet, the library's `today`: the preview shows it as if it came out now. */
  publishedOn: Day;
  lastChangedOn: string;
}

export type WithdrawnData = z.infer<typeof withdrawnSchema>;

/** A story that readers could once read and that was taken back, with the reason. */
export interface WithdrawnStory extends WithdrawnData {
  id: string;
  lastChangedOn: string;
}

/** The withdrawal as one more correction note; once the story is back it stands among its `changes`, word for word. */
export function withdrawalNote({ on, reason }: WithdrawnData['withdrawal']): {
  on: Day;
  note: string;
} {
  return { on, note: `Gỡ bài: ${reason}` };
}

/** Where the story takes place, in words for a reader. */
export function placeOf(story: Pick<Story, 'commune'>): string {
  return 'unknown' in story.commune ? 'Chưa rõ xã, phường' : story.commune.fullName;
}

/** The number a source carries in the story's list of sources, from 1. */
export function sourceNumber(story: Pick<Story, 'sources'>, key: string): number {
  return story.sources.findIndex((source) => source.key === key) + 1;
}

/** The photographs of a story by where the page shows them. */
export interface PlacedPhotos<Photo> {
  /** At the head of the page: the first one, unless the text takes it. */
  cover?: Photo;
  /** In the text, by key. */
  inText: ReadonlyMap<string, Photo>;
  /** After the text. */
  rest: Photo[];
}

/** @param keysInText the keys that the text's `<Anh>` name */
export function placePhotos<Photo extends { key?: string | undefined }>(
  photos: readonly Photo[],
  keysInText: ReadonlySet<string>,
): PlacedPhotos<Photo> {
  const isInText = ({ key }: Photo) => key !== undefined && keysInText.has(key);
  const inText = new Map(photos.filter(isInText).map((photo) => [photo.key ?? '', photo] as const));
  const [first] = photos;
  const cover = first !== undefined && !isInText(first) ? first : undefined;
  const rest = photos.filter((photo) => photo !== cover && !isInText(photo));
  return cover === undefined ? { inText, rest } : { cover, inText, rest };
}

/** Whole minutes an ordinary reader needs, at 200 words a minute; at least one. */
export function readingMinutes(words: string): number {
  return Math.max(1, Math.round((words.match(/\S+/gu) ?? []).length / 200));
}

/** Other stories of the same commune, then of the same sector, at most three. */
export function neighboursOf(story: Story, stories: readonly Story[]): Story[] {
  const others = stories.filter(({ id }) => id !== story.id);
  const code = 'code' in story.commune ? story.commune.code : undefined;
  const isHere = ({ commune }: Story) => 'code' in commune && commune.code === code;
  const isAlike = (other: Story) => !isHere(other) && other.sector === story.sector;
  return [...others.filter(isHere), ...others.filter(isAlike)].slice(0, 3);
}
