import type { Content, Entry } from '#domain/content.ts';
import type { Day } from '#domain/date.ts';
import type { Edition } from '#domain/edition.ts';
import { isShownIn, publicationOn, type Publishable } from '#domain/publication.ts';
import type { StoryData, WithdrawnData } from '#domain/story.ts';
import { newestToday, today } from './clock.ts';
import { edition } from './edition.ts';

/** The content as this edition knows it today: what it does not show is not there, and of what was withdrawn only the notice. */
export function shownContent(content: Content): Content {
  return {
    ...content,
    stories: content.stories.filter(({ data }) => isShownNow(data)),
    withdrawnStories: content.stories.flatMap(noticeOf),
  };
}

/** Whether this edition shows the story today. */
export function isShownNow(story: Publishable): boolean {
  const shownIn = edition();
  return isShownIn(shownIn, publicationOn(story, dayOf(shownIn)));
}

/** The demo stands on a day that is past, but shows the stories that are out today. */
function dayOf(shownIn: Edition): Day {
  return shownIn === 'demo' ? newestToday() : today();
}

function noticeOf({ data, ...entry }: Entry<StoryData>): Entry<WithdrawnData>[] {
  const { state, title, cooperative, publishedOn, changes, withdrawal } = data;
  if (state !== 'withdrawn' || publishedOn === undefined || withdrawal === undefined) return [];
  const notice = { title, cooperative, publishedOn, changes, withdrawal };
  return [{ ...entry, data: notice, body: '' }];
}
