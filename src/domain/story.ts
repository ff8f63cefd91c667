import type { z } from 'zod';
import type { storySchema } from '#schema/story.ts';
import type { Commune } from './agency.ts';
import type { UnknownReason } from './labels.ts';
import type { PolicyDocument } from './document.ts';
import type { Clause } from './plan.ts';
import type { Task } from './task.ts';

export type StoryData = z.infer<ReturnType<typeof storySchema<z.ZodType>>>;
export type StorySource = StoryData['sources'][number];

/** A story of a model cooperative (mô hình điển hình). */
export interface Story extends Omit<StoryData, 'commune' | 'clauses' | 'tasks' | 'documents'> {
  /** "htx-nam-yang". */
  id: string;
  /** The text below the front matter, for `views/prose`. */
  body: string;
  commune: Commune | { unknown: UnknownReason };
  clauses: readonly Clause[];
  tasks: readonly Task[];
  documents: readonly PolicyDocument[];
  lastChangedOn: string;
}

/** Where the story takes place, in words for a reader. */
export function placeOf(story: Pick<Story, 'commune'>): string {
  return 'unknown' in story.commune ? 'Chưa rõ xã, phường' : story.commune.fullName;
}

/** The number a source carries in the story's list of sources, from 1. */
export function sourceNumber(story: Pick<Story, 'sources'>, key: string): number {
  return story.sources.findIndex((source) => source.key === key) + 1;
}
