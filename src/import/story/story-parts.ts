import { foldWhiteSpace } from '#domain/vietnamese.ts';
import type { WordPicture } from '../office/docx-pictures.ts';
import {
  wordsOf,
  type WordBlock,
  type WordParagraph,
  type WordStory,
} from '../office/docx-story.ts';
import { captionWords, hasPicture, isCaption, type CaptionWords } from './captions.ts';

/** Words of the file that become a field of the front matter, with the paragraph they stand in. */
export interface FoundWords {
  text: string;
  paragraph: WordParagraph;
}

export interface FoundPhoto extends CaptionWords {
  picture: WordPicture;
  paragraph: WordParagraph;
}

/** A Word text taken apart; a photograph stands in the body as the paragraph that held it. */
export interface StoryParts {
  title?: FoundWords;
  lead?: FoundWords;
  photos: FoundPhoto[];
  body: WordBlock[];
  /** Whether lines in bold were taken for headings, there being no others. */
  hasBoldHeadings: boolean;
}

const LONGEST_HEADING = 100;
export const LONGEST_LEAD = 320;

export function partsOf({ blocks }: Pick<WordStory, 'blocks'>): StoryParts {
  const { blocks: headed, hasBoldHeadings } = withBoldHeadings(blocks.flatMap(withoutFrames));
  const { body, photos } = takePhotos(headed);
  const title = takeTitle(body);
  const lead = takeLead(body);
  return {
    ...(title !== undefined && { title }),
    ...(lead !== undefined && { lead }),
    photos,
    body,
    hasBoldHeadings,
  };
}

/** A table that holds pictures only places them: its cells follow each other, column by column, so that captions stay below. */
function withoutFrames(block: WordBlock): WordBlock[] {
  if (block.kind === 'paragraph') return [block];
  const cells = block.rows.flat();
  const isFrame = cells.flat().some((inner) => inner.kind === 'paragraph' && hasPicture(inner));
  if (!isFrame) return [block];
  const columns = Math.max(...block.rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) =>
    block.rows.flatMap((row) => (row[column] ?? []).flatMap(withoutFrames)),
  ).flat();
}

/** Many people make a heading by bold letters alone; with no heading by style, short lines all in bold are taken for some. */
function withBoldHeadings(blocks: readonly WordBlock[]): {
  blocks: WordBlock[];
  hasBoldHeadings: boolean;
} {
  const isStyled = blocks.some(
    (block) => block.kind === 'paragraph' && block.heading !== undefined,
  );
  if (isStyled) return { blocks: [...blocks], hasBoldHeadings: false };
  let hasBoldHeadings = false;
  const headed = blocks.map((block): WordBlock => {
    if (block.kind === 'table' || !isBoldLine(block)) return block;
    hasBoldHeadings = true;
    return { ...block, heading: 2 };
  });
  return { blocks: headed, hasBoldHeadings };
}

function isBoldLine(block: WordParagraph): boolean {
  const { spans, role, list } = block;
  const words = wordsOf(block);
  if (role !== undefined || list?.kind === 'bullet' || words.length > LONGEST_HEADING) return false;
  if (words === '' || words.includes('\n') || /[.,;…]$/u.test(words)) return false;
  return spans.every(({ text, isBold }) => isBold || text.trim() === '');
}

function takePhotos(blocks: readonly WordBlock[]): { body: WordBlock[]; photos: FoundPhoto[] } {
  const photos: FoundPhoto[] = [];
  const body: WordBlock[] = [];
  let skipped: WordBlock | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block === skipped) continue;
    body.push(block);
    if (block.kind === 'table' || !hasPicture(block)) continue;
    const own = wordsOf(block);
    const next = blocks[index + 1];
    const isOwn = own !== '' && isCaption({ ...block, spans: block.spans.filter(hasNoPicture) });
    let words = isOwn ? own : '';
    if (!isOwn && isCaption(next)) {
      words = wordsOf(next);
      skipped = next;
    }
    // Words that are the picture's caption are no paragraph of the text.
    if (isOwn || own === '') body[body.length - 1] = withoutWords(block);
    for (const { picture } of block.spans) {
      if (picture !== undefined) photos.push({ picture, paragraph: block, ...captionWords(words) });
    }
  }
  return { body, photos };
}

function hasNoPicture({ picture }: WordParagraph['spans'][number]): boolean {
  return picture === undefined;
}

function withoutWords(block: WordParagraph): WordParagraph {
  return { ...block, spans: block.spans.filter(({ picture }) => picture !== undefined) };
}

/** By its style; else the heading the text begins with; else the only heading of the highest level. */
function takeTitle(body: WordBlock[]): FoundWords | undefined {
  const paragraphs = body.filter((block) => block.kind === 'paragraph');
  const first = paragraphs.find((block) => wordsOf(block) !== '');
  const top = paragraphs.filter(({ heading }) => heading === 1);
  const title =
    paragraphs.find(({ role }) => role === 'title') ??
    (first?.heading !== undefined ? first : undefined) ??
    (top.length === 1 ? top[0] : undefined);
  return title === undefined ? undefined : taken(body, title);
}

/** By its style; else the first paragraph of the text, when no heading stands before it. */
function takeLead(body: WordBlock[]): FoundWords | undefined {
  const subtitle = body.find((block) => block.kind === 'paragraph' && block.role === 'subtitle');
  if (subtitle?.kind === 'paragraph') return taken(body, subtitle);
  const first = body.find((block) => block.kind === 'table' || wordsOf(block) !== '');
  if (first?.kind !== 'paragraph') return undefined;
  const isProse = first.heading === undefined && first.list === undefined;
  if (!isProse) {
    const prose = body.find(
      (block) => block.kind === 'paragraph' && isPlainParagraph(block) && wordsOf(block) !== '',
    );
    // The first words under the first heading are copied; the text keeps them.
    return prose?.kind === 'paragraph'
      ? { text: shortened(wordsOf(prose)), paragraph: prose }
      : undefined;
  }
  const words = foldWhiteSpace(wordsOf(first));
  if (words.length <= LONGEST_LEAD) return taken(body, first);
  return { text: shortened(words), paragraph: first };
}

function isPlainParagraph({ heading, list, role }: WordParagraph): boolean {
  return heading === undefined && list === undefined && role === undefined;
}

/** As many whole sentences as fit; a first sentence that does not fit alone is cut at a word. */
export function shortened(words: string, longest = LONGEST_LEAD): string {
  const text = foldWhiteSpace(words);
  if (text.length <= longest) return text;
  const end = Array.from(text.matchAll(/[.!?…](?=\s)/gu), ({ index }) => index + 1).findLast(
    (place) => place <= longest,
  );
  if (end !== undefined) return text.slice(0, end);
  const space = text.lastIndexOf(' ', longest - 1);
  return `${text.slice(0, space > 0 ? space : longest - 1)}…`;
}

function taken(body: WordBlock[], paragraph: WordParagraph): FoundWords {
  const index = body.indexOf(paragraph);
  const pictures = withoutWords(paragraph);
  body.splice(index, 1, ...(pictures.spans.length > 0 ? [pictures] : []));
  return { text: foldWhiteSpace(wordsOf(paragraph)), paragraph };
}
