import { capitalize, foldWhiteSpace } from '#domain/vietnamese.ts';
import { wordsOf, type WordBlock, type WordParagraph } from '../office/docx-story.ts';

/** What a caption says, and who took the picture where it says so. */
export interface CaptionWords {
  caption: string;
  credit?: string;
}

const LONGEST_CAPTION = 250;
const NUMBERED = /^(?:ảnh|hình)\s*\d*\s*[.:]\s*/iu;
const CREDIT = /[\s(–-]*(?:ảnh|nguồn ảnh)\s*:\s*([^():]{2,60}?)\)?[.\s]*$/iu;

/** Whether a paragraph under a picture is its caption: by its style, by what it begins or ends with, or by being in italics. */
export function isCaption(block: WordBlock | undefined): block is WordParagraph {
  if (block?.kind !== 'paragraph' || block.heading !== undefined || block.list !== undefined) {
    return false;
  }
  if (block.role === 'caption') return true;
  if (block.role !== undefined || hasPicture(block)) return false;
  const words = wordsOf(block);
  if (words.length > LONGEST_CAPTION) return false;
  const shown = block.spans.filter(({ text }) => text.trim() !== '');
  return NUMBERED.test(words) || CREDIT.test(words) || shown.every(({ isItalic }) => isItalic);
}

export function hasPicture({ spans }: WordParagraph): boolean {
  return spans.some(({ picture }) => picture !== undefined);
}

/** "Hình 1. Mùa hái đầu tháng 12. Ảnh: Văn An" → caption "Mùa hái đầu tháng 12.", credit "Văn An". */
export function captionWords(words: string): CaptionWords {
  const text = foldWhiteSpace(words);
  const credit = CREDIT.exec(text)?.[1]?.trim();
  const rest = credit === undefined ? text : text.replace(CREDIT, '');
  const caption = capitalize(rest.replace(NUMBERED, '').trim());
  return { caption, ...(credit !== undefined && { credit }) };
}
