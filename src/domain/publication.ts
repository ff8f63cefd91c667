import type { Day } from './date.ts';
import type { Edition } from './edition.ts';
import type { Publication, StoryState } from './labels.ts';

/** What decides whether a story may be read. */
export interface Publishable {
  state: StoryState;
  publishedOn?: Day | undefined;
}

/** How far a story is on a day: one that is to be published waits until its day has come. */
export function publicationOn({ state, publishedOn }: Publishable, day: Day): Publication {
  if (state !== 'published') return state;
  return publishedOn !== undefined && publishedOn > day ? 'scheduled' : 'published';
}

/** Whether an edition shows the story itself: what is not yet out only the preview does, a withdrawn one none. */
export function isShownIn(edition: Edition, publication: Publication): boolean {
  if (publication === 'withdrawn') return false;
  return publication === 'published' || edition === 'preview';
}
