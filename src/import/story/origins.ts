import { isUnfilled } from '#domain/unfilled.ts';
import { fold } from '#domain/vietnamese.ts';
import { wordsOf, type WordBlock, type WordParagraph } from '../office/docx-story.ts';

/** Finds the paragraph of the Word file that a line of the draft came from. */
export class Origins {
  readonly #paragraphs: readonly { number: number; words: string; key: string }[];

  constructor(blocks: readonly WordBlock[]) {
    this.#paragraphs = paragraphsIn(blocks)
      .map((paragraph) => ({ number: paragraph.number, words: wordsOf(paragraph) }))
      .map((each) => ({ ...each, key: lettersOf(each.words) }))
      .filter(({ key }) => key !== '');
  }

  /** The paragraph that has most of the line's letters, half of them at least, in the same order without a gap. */
  of(line: string): { number: number; words: string } | undefined {
    const key = lettersOf(line);
    if (key === '' || isUnfilled(line)) return undefined;
    return this.#paragraphs
      .filter((each) => key.includes(each.key) || each.key.includes(key))
      .filter((each) => overlap(each.key, key) * 2 >= key.length)
      .sort((left, right) => overlap(right.key, key) - overlap(left.key, key))[0];
  }
}

function overlap(paragraph: string, line: string): number {
  return Math.min(paragraph.length, line.length);
}

function paragraphsIn(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : paragraphsIn(block.rows.flat(2)),
  );
}

/** Letters and digits alone, without what only Markdown or YAML added. */
function lettersOf(text: string): string {
  return fold(
    text
      .replace(/^\s*[\w-]+:\s/u, '')
      .replace(/\[\^\d+\]|\]\([^)\s]*\)|<[^>]*>|&#x[\da-f]+;/giu, ''),
  ).replace(/[^\p{L}\d]/gu, '');
}
