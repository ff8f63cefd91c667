import type { BlockContent, FootnoteDefinition, PhrasingContent, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { STORY_COMPONENTS } from '#domain/story-components.ts';
import {
  wordsOf,
  type ParagraphDoubt,
  type WordBlock,
  type WordParagraph,
  type WordStory,
  type WordTable,
} from '../office/docx-story.ts';
import { listsOf, type ListedParagraph } from './lists.ts';
import { phrasingOf, type PhrasingOptions } from './phrasing.ts';

/** The text of a story as Markdown, and what of it could not come along. */
export interface StoryBody {
  blocks: StoryBlock[];
  notes: FootnoteDefinition[];
  doubts: ParagraphDoubt[];
}

export type StoryBlock = BlockContent | MdxJsxFlowElement;

/** Keys of the photographs by the parts of the Word file they were. */
type PhotoKeys = ReadonlyMap<string, string>;

const PHOTO = 'Anh';
const HIGHEST_HEADING = 2;
const LOWEST_HEADING = 4;
const MERGED =
  'bảng có ô gộp, trang không gộp ô được. Xem lại bảng trong bản nháp, điền vào những ô trống.';

/** Turns what is left of a Word text, once its title and photographs have been taken out, into Markdown. */
export function bodyOf(
  blocks: readonly WordBlock[],
  notes: WordStory['notes'],
  keys: PhotoKeys = new Map(),
): StoryBody {
  return new BodyWriter(blocks, notes, keys).write(blocks);
}

class BodyWriter {
  readonly #notes: WordStory['notes'];
  readonly #keys: PhotoKeys;
  /** Levels of headings the text uses, highest first. */
  readonly #levels: readonly number[];
  readonly #labels = new Map<string, string>();
  readonly #doubts: ParagraphDoubt[] = [];

  constructor(blocks: readonly WordBlock[], notes: WordStory['notes'], keys: PhotoKeys) {
    this.#notes = notes;
    this.#keys = keys;
    const levels = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? (block.heading ?? []) : [],
    );
    this.#levels = [...new Set(levels)].sort((left, right) => left - right);
  }

  write(blocks: readonly WordBlock[]): StoryBody {
    const written = this.#blocks(blocks);
    // A note may call another.
    const notes: FootnoteDefinition[] = [];
    for (const [id, label] of this.#labels) {
      const children = (this.#notes.get(id) ?? []).map((paragraph) => ({
        type: 'paragraph' as const,
        children: this.#phrasing(paragraph),
      }));
      notes.push({ type: 'footnoteDefinition', identifier: label, label, children });
    }
    return { blocks: written, notes, doubts: this.#doubts };
  }

  #blocks(blocks: readonly WordBlock[]): StoryBlock[] {
    const written: StoryBlock[] = [];
    let listed: ListedParagraph[] = [];
    let quoted: BlockContent[] = [];
    const close = () => {
      written.push(...listsOf(listed));
      if (quoted.length > 0) written.push({ type: 'blockquote', children: quoted });
      listed = [];
      quoted = [];
    };
    for (const block of blocks) {
      if (block.kind === 'table') {
        close();
        written.push(...this.#table(block));
        continue;
      }
      const { list, role } = block;
      if (block.heading === undefined && list !== undefined && list.kind !== 'other') {
        if (quoted.length > 0) close();
        listed.push({ paragraph: block, list, children: this.#phrasing(block) });
        continue;
      }
      if (listed.length > 0 || role !== 'quote') close();
      if (wordsOf(block) !== '') (role === 'quote' ? quoted : written).push(this.#paragraph(block));
      written.push(...this.#photos(block));
    }
    close();
    return written;
  }

  /** The photographs of a paragraph, in their place; in the list at the end of the story where there is no such component. */
  #photos({ spans }: WordParagraph): MdxJsxFlowElement[] {
    if (!STORY_COMPONENTS.has(PHOTO)) return [];
    return spans.flatMap(({ picture }): MdxJsxFlowElement[] => {
      const key = this.#keys.get(picture?.part ?? '');
      if (key === undefined) return [];
      const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'ma', value: key }];
      return [{ type: 'mdxJsxFlowElement', name: PHOTO, attributes, children: [] }];
    });
  }

  #paragraph(block: WordParagraph): BlockContent {
    const label = block.list?.label ?? '';
    const spans =
      label === ''
        ? block.spans
        : [{ text: `${label} `, isBold: false, isItalic: false }, ...block.spans];
    const { heading } = block;
    if (heading === undefined) {
      return { type: 'paragraph', children: this.#phrasing({ ...block, spans }) };
    }
    const depth = Math.min(HIGHEST_HEADING + this.#levels.indexOf(heading), LOWEST_HEADING);
    return {
      type: 'heading',
      depth: depth === 2 ? 2 : depth === 3 ? 3 : 4,
      children: this.#phrasing({ ...block, spans }, { isPlain: true }),
    };
  }

  /** A table of one column, or one that holds lists and headings, is there for its looks: its text comes as it is. */
  #table(table: WordTable): StoryBlock[] {
    const columns = Math.max(0, ...table.rows.map((row) => row.length));
    const cells = table.rows.flat();
    const isLayout = columns < 2 || cells.some((cell) => cell.some(({ kind }) => kind === 'table'));
    if (isLayout) return this.#blocks(cells.flat());
    const [first] = cells.flat();
    if (first === undefined) return [];
    if (table.hasMerged && first.kind === 'paragraph') this.#doubt(first, MERGED);
    const rows = table.rows.map((row): Table['children'][number] => ({
      type: 'tableRow',
      children: Array.from({ length: columns }, (_, index) => ({
        type: 'tableCell',
        children: this.#cell(row[index] ?? []),
      })),
    }));
    return [{ type: 'table', children: rows }];
  }

  /** The paragraphs of a cell on one line. */
  #cell(blocks: readonly WordBlock[]): PhrasingContent[] {
    return blocks.flatMap((block, index): PhrasingContent[] => {
      if (block.kind === 'table') return [];
      const label = block.list?.label ?? '';
      const before = `${index > 0 ? ' ' : ''}${label === '' ? '' : `${label} `}`;
      return [
        ...(before === '' ? [] : [{ type: 'text', value: before } as const]),
        ...this.#phrasing(block, { isOneLine: true }),
      ];
    });
  }

  #phrasing(
    paragraph: WordParagraph,
    options: Pick<PhrasingOptions, 'isPlain' | 'isOneLine'> = {},
  ): PhrasingContent[] {
    return phrasingOf(paragraph.spans, {
      ...options,
      noteLabel: (id) => this.#label(id),
      refuseLink: (href) =>
        this.#doubt(
          paragraph,
          `liên kết tới "${href}" không mở được trên trang, chỉ giữ lại chữ. Thay bằng địa chỉ https:// nếu cần.`,
        ),
    });
  }

  #label(id: string): string | undefined {
    if (!this.#notes.has(id)) return undefined;
    const label = this.#labels.get(id) ?? String(this.#labels.size + 1);
    this.#labels.set(id, label);
    return label;
  }

  #doubt(paragraph: WordParagraph, message: string): void {
    this.#doubts.push({ paragraph: paragraph.number, words: wordsOf(paragraph), message });
  }
}
