import type { Content } from '#domain/content.ts';
import type { Sector } from '#domain/labels.ts';

/** What a story is of, as far as it is certain. */
export interface StorySubject {
  cooperative?: string;
  /** Code of five digits. */
  commune?: string;
  sector?: Sector;
}

/**
 * What the text names in exactly the words our data has: one cooperative of ours, one commune with its kind. Two of
 * them, or a name that two communes share, is no answer.
 */
export function subjectIn(
  text: string,
  { stories, communes }: Pick<Content, 'stories' | 'communes'>,
): StorySubject {
  const told = stories.filter(({ data }) => holds(text, data.cooperative));
  const known = new Set(told.map(({ data }) => data.cooperative));
  const [story] = known.size === 1 ? told : [];
  const named = longest(
    communes.filter(({ data }) => holds(text, `${data.type} ${data.name}`)),
    text,
  );
  const [commune] = named.length === 1 ? named : [];
  return {
    ...(story !== undefined && {
      cooperative: story.data.cooperative,
      sector: story.data.sector,
    }),
    ...(commune !== undefined && { commune: commune.data.code }),
  };
}

/** "xã Ia" is not named by "xã Ia Pa": a name inside a longer one that stands at the same place does not count. */
function longest(named: Content['communes'], text: string): readonly Content['communes'][number][] {
  const places = named.map((entry) => {
    const name = `${entry.data.type} ${entry.data.name}`;
    return { entry, name, at: placesOf(text, name) };
  });
  return places
    .filter(({ name, at }) =>
      at.some(
        (place) =>
          !places.some((other) => other.name.length > name.length && other.at.includes(place)),
      ),
    )
    .map(({ entry }) => entry);
}

function holds(text: string, name: string): boolean {
  return placesOf(text, name).length > 0;
}

/** Where a name stands as whole words; its first letter in capital or not. */
function placesOf(text: string, name: string): number[] {
  const first = name.charAt(0);
  const both = `[${first.toLocaleLowerCase('vi')}${first.toLocaleUpperCase('vi')}]`;
  const rest = name.slice(1).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return Array.from(
    text.matchAll(new RegExp(String.raw`(?<![\p{L}\d])${both}${rest}(?![\p{L}\d])`, 'gu')),
    ({ index }) => index,
  );
}
