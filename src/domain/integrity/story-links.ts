import type { Content, Entry } from '../content.ts';
import { formatDay, type Day } from '../date.ts';
import { PUBLICATION_LABELS } from '../labels.ts';
import type { ProseReader } from '../parsed-prose.ts';
import type { Problem } from '../problem.ts';
import { publicationOn, type Publishable } from '../publication.ts';
import { routes, toStory } from '../route.ts';
import { problem } from './fault.ts';

/** Links of what readers can or will read to stories that are not there on that day. */
export function checkStoryLinks(content: Content, readProse: ProseReader, today: Day): Problem[] {
  const { stories, tasks, documents, guides, summaries, agencies } = content;
  const storyByAddress = new Map(stories.map((entry) => [toStory(entry.id), entry.data]));
  const others: Entry<unknown>[] = [...tasks, ...documents, ...guides, ...summaries, ...agencies];
  const always = others.map((entry) => ({ entry, day: today }));
  const whenOut = stories.flatMap((entry) => {
    const day = readableFrom(entry.data, today);
    return day === undefined ? [] : [{ entry, day }];
  });
  return [...always, ...whenOut].flatMap(({ entry, day }) =>
    readProse(entry.body).links.flatMap(({ target, ...inBody }) => {
      if (!target.startsWith(routes.stories)) return [];
      const story = storyByAddress.get(target.replace(/[?#].*$/s, ''));
      const fault = story && faultOf(story, day);
      if (fault === undefined) return [];
      return [{ ...problem(fault.code, entry, [], `"${target}" ${fault.words}`), inBody }];
    }),
  );
}

/** The day from which readers see a story; undefined for one that has no such day. */
function readableFrom(story: Publishable, today: Day): Day | undefined {
  const publication = publicationOn(story, today);
  if (publication === 'published') return today;
  return publication === 'scheduled' ? story.publishedOn : undefined;
}

function faultOf(story: Publishable, day: Day) {
  const publication = publicationOn(story, day);
  if (publication === 'published') return undefined;
  if (publication === 'withdrawn') {
    const words = 'dẫn tới một bài đã gỡ. Bỏ liên kết, hoặc nói rõ bài đã gỡ.';
    return { code: 'LINK-WITHDRAWN' as const, words };
  }
  const { publishedOn } = story;
  const when =
    publication === 'scheduled' && publishedOn !== undefined
      ? ` ngày ${formatDay(publishedOn)}`
      : '';
  const state = PUBLICATION_LABELS[publication].toLocaleLowerCase('vi') + when;
  const words = `dẫn tới một bài người đọc chưa xem được (${state}). Bỏ liên kết cho đến khi bài ấy được đăng.`;
  return { code: 'LINK-UNPUBLISHED' as const, words };
}
