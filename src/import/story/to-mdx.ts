import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { StoryBlock, StoryBody } from './body.ts';

/** A paragraph that begins with one of these words would be a line of code to MDX; no library escapes it. */
const CODE_WORDS = ['import', 'export'] as const;

const OPTIONS: Options = {
  bullet: '-',
  // <https://…> is a tag to MDX.
  resourceLink: true,
  listItemIndent: 'one',
  unsafe: CODE_WORDS.map((word) => ({
    atBreak: true,
    character: word.charAt(0),
    after: `${word.slice(1)}\\b`,
  })),
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()],
};

/** The text of a story's file below its front matter: whatever would run or mean something to Markdown is escaped. */
export function toMdx({ blocks, notes }: StoryBody): string {
  const written: string[] = [];
  let before: StoryBlock | undefined;
  let isOther = false;
  for (const block of blocks) {
    // Two lists that follow each other stay two when they are marked differently.
    isOther = isSameList(block, before) && !isOther;
    written.push(one(block, isOther ? { bullet: '*', bulletOther: '-', bulletOrdered: ')' } : {}));
    before = block;
  }
  written.push(...notes.map((note) => one(note)));
  return written.filter((text) => text !== '').join('\n\n') + '\n';
}

function isSameList(block: StoryBlock, before: StoryBlock | undefined): boolean {
  return block.type === 'list' && before?.type === 'list' && block.ordered === before.ordered;
}

function one(node: RootContent, options: Options = {}): string {
  return toMarkdown({ type: 'root', children: [node] }, { ...OPTIONS, ...options }).trimEnd();
}
