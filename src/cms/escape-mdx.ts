import { STORY_COMPONENTS } from '#domain/story-components.ts';

/** The components a story may use stay tags. */
const TAG = new RegExp(
  String.raw`^</?(?:${[...STORY_COMPONENTS.keys()].join('|')})(?=[\s/>])`,
  'u',
);
/** What is escaped already, code between backticks (never across a blank line), and the signs of MDX. */
const SIGNS = /\\[\s\S]|(?<!`)(`+)(?!`)(?:(?!\n[^\S\n]*\n)[\s\S])*?(?<!`)\1(?!`)|`+|[{}<]/gu;

/**
 * What a person typed, made safe for MDX: "<5 ha" and "{năm 2025}" keep their looks instead of being
 * read as code. What is escaped already, code between backticks and the allowed components stay.
 */
export function escapeForMdx(body: string): string {
  return body.replace(SIGNS, (found, _fence: unknown, at: number) => {
    if (found.length > 1 || found === '`') return found;
    return found === '<' && TAG.test(body.slice(at)) ? found : `\\${found}`;
  });
}
