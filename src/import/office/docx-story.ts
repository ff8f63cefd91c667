import { Numbering } from './docx-numbering.ts';
import { SpanReader, type WordSpan } from './docx-spans.ts';
import {
  headingFacts,
  listFacts,
  WordStyles,
  type ParagraphRole,
  type StyleFacts,
} from './docx-styles.ts';
import { blocksOf, cellsOf, rowsOf } from './docx-tables.ts';
import { mainPart, parsePart, relationsOf } from './parts.ts';
import { Refusal } from './refusal.ts';
import { cleanText } from './table.ts';
import { childAt, childrenOf, type XmlElement } from './xml.ts';
import type { Zip } from './zip.ts';

export interface WordParagraph {
  kind: 'paragraph';
  /** Its place among the paragraphs that show anything, from 1; a note has that of the paragraph that calls it. */
  number: number;
  role?: ParagraphRole;
  /** Level of a heading, from 1. */
  heading?: number;
  /** What Word prints before it, when it stands in a list. */
  list?: { id: string; depth: number; kind: 'bullet' | 'plain' | 'other'; label: string };
  spans: readonly WordSpan[];
}

export interface WordTable {
  kind: 'table';
  /** Rows of cells of blocks; a cell that widens over others is followed by empty ones. */
  rows: readonly (readonly (readonly WordBlock[])[])[];
  hasMerged: boolean;
}

export type WordBlock = WordParagraph | WordTable;

/** Something of a Word text that a person must look at. */
export interface ParagraphDoubt {
  paragraph: number;
  /** The words it begins with, to find it by. */
  words: string;
  message: string;
}

/** A Word text with its structure; pictures are still parts of the file. */
export interface WordStory {
  blocks: readonly WordBlock[];
  /** Footnotes and endnotes by the ids the spans use. */
  notes: ReadonlyMap<string, readonly WordParagraph[]>;
  doubts: readonly ParagraphDoubt[];
}

const NO_TEXT = 'Trong tệp không có văn bản Word. Mở bằng Word, lưu lại dạng .docx rồi nhập.';

/** The words of a paragraph as a person would find it by. */
export function wordsOf({ spans }: Pick<WordParagraph, 'spans'>): string {
  return cleanText(spans.map(({ text }) => text).join(''));
}

export function readStory(zip: Zip): WordStory {
  const main = mainPart(zip, 'word/document.xml');
  const body = childAt(parsePart(zip, main), 'body');
  if (body === undefined) throw new Refusal(NO_TEXT);
  const relations = relationsOf(zip, main);
  const partOf = (kind: string) => [...relations.values()].find((each) => each.kind === kind)?.part;
  const root = (kind: string, usual: string) => parsePart(zip, partOf(kind) ?? usual);
  const styles = new WordStyles(root('styles', 'word/styles.xml'));
  const numbering = new Numbering(root('numbering', 'word/numbering.xml'));
  const reader = new BlockReader(styles, numbering, new SpanReader(styles, relations));
  const blocks = reader.read(body);
  const notes = new Map<string, readonly WordParagraph[]>();
  for (const kind of ['footnote', 'endnote']) {
    const part = partOf(`${kind}s`);
    if (part === undefined) continue;
    const inNotes = new SpanReader(styles, relationsOf(zip, part));
    for (const element of childrenOf(parsePart(zip, part), kind)) {
      const id = `${kind} ${element.attributes['id'] ?? ''}`;
      notes.set(id, reader.note(element, inNotes));
    }
  }
  return { blocks, notes, doubts: reader.doubts };
}

class BlockReader {
  readonly doubts: ParagraphDoubt[] = [];
  readonly #styles: WordStyles;
  readonly #numbering: Numbering;
  readonly #spans: SpanReader;
  #count = 0;

  constructor(styles: WordStyles, numbering: Numbering, spans: SpanReader) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#spans = spans;
  }

  read(element: XmlElement): WordBlock[] {
    return blocksOf(element).flatMap((block) =>
      block.name === 'p' ? this.#paragraph(block, this.#spans) : [this.#table(block)],
    );
  }

  /** Paragraphs of a note, which are not counted. */
  note(element: XmlElement, spans: SpanReader): WordParagraph[] {
    const before = this.#count;
    const paragraphs = blocksOf(element)
      .filter(({ name }) => name === 'p')
      .flatMap((block) => this.#paragraph(block, spans))
      .filter((block) => block.kind === 'paragraph');
    this.#count = before;
    return paragraphs;
  }

  #paragraph(element: XmlElement, reader: SpanReader): WordBlock[] {
    const properties = childAt(element, 'pPr');
    const style = this.#styles.facts(childAt(properties, 'pStyle')?.attributes['val']);
    const facts: StyleFacts = {
      ...this.#styles.defaults,
      ...style,
      ...listFacts(properties),
      ...headingFacts(properties),
    };
    // A heading or quotation is bold or slanting as a whole: that is how it looks, not what it says.
    const isLook = facts.heading !== undefined || facts.role !== undefined;
    const around = isLook ? { ...facts, isBold: false, isItalic: false } : facts;
    const { spans, boxes, doubts } = reader.read(element, around);
    const isEmpty = spans.every((span) => isBlank(span));
    // Word numbers an empty line of a list too.
    const list = this.#listOf(facts);
    if (facts.role === 'contents') return [];
    if (isEmpty) {
      this.#doubt(Math.max(1, this.#count), '', doubts);
      return boxes.flatMap((box) => this.read(box));
    }
    this.#count += 1;
    const paragraph: WordParagraph = {
      kind: 'paragraph',
      number: this.#count,
      spans,
      ...(facts.role !== undefined && { role: facts.role }),
      ...(facts.heading !== undefined && { heading: facts.heading }),
      ...(list !== undefined && { list }),
    };
    this.#doubt(this.#count, wordsOf(paragraph), doubts);
    return [paragraph, ...boxes.flatMap((box) => this.read(box))];
  }

  #doubt(paragraph: number, words: string, sentences: ReadonlySet<string>): void {
    for (const message of sentences) this.doubts.push({ paragraph, words, message });
  }

  #listOf({ list }: StyleFacts): WordParagraph['list'] {
    if (list === undefined || list.id === '0') return undefined;
    const label = this.#numbering.next(list.id, list.depth);
    return { ...list, label, kind: this.#numbering.kindOf(list.id, list.depth) };
  }

  #table(element: XmlElement): WordTable {
    let hasMerged = false;
    const rows = rowsOf(element).map((row) =>
      cellsOf(row).flatMap((cell) => {
        const properties = childAt(cell, 'tcPr');
        const width = Number(childAt(properties, 'gridSpan')?.attributes['val'] ?? 1);
        const isMerged = width > 1 || childAt(properties, 'vMerge') !== undefined;
        hasMerged ||= isMerged;
        const blank = Array.from({ length: Math.min(width, 64) - 1 }, (): WordBlock[] => []);
        return [this.read(cell), ...blank];
      }),
    );
    return { kind: 'table', rows, hasMerged };
  }
}

function isBlank({ text, note, picture }: WordSpan): boolean {
  return text.trim() === '' && note === undefined && picture === undefined;
}
