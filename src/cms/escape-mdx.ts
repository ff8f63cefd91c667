import { STORY_COMPONENTS } from '#domain/story-components.ts';

/** The components a story may use stay tags. */
const TAG = new RegExp(
  String.raw`^</?(?:${[...STORY_COMPONENTS.keys()].join('|')})(?=[\s/>])`,
  'u',
);
const CODE_SPAN = /(`+)[\s\S]*?\1/gu;

/**
 * What a person typed, made safe for MDX: "<5 ha" and "{năm 2025}" keep their looks instead of being
 * read as code. What is escaped already, code between backticks and the allowed components stay.
 */
export function escapeForMdx(body: string): string {
  let escaped = '';
  let position = 0;
  for (const match of body.matchAll(CODE_SPAN)) {
    escaped += escapeText(body.slice(position, match.index)) + match[0];
    position = match.index + match[0].length;
  }
  return escaped + escapeText(body.slice(position));
}

function escapeText(text: string): string {
  return text.replace(/\\[\s\S]|[{}<]/gu, (found, at: number) => {
    if (found.length > 1) return found;
    return found === '<' && TAG.test(text.slice(at)) ? found : `\\${found}`;
  });
}
