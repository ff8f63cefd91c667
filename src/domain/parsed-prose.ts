import type { BodyPlace } from './body-problem.ts';

/** A stretch of letters as they stand in the file, inside the block of text it belongs to. */
export interface ProsePiece extends BodyPlace {
  /** Where in the block's text it begins. */
  start: number;
  /** Inside a component that says where its words come from: a figure's, a quotation's. */
  isFigure: boolean;
  isLink: boolean;
}

/** One paragraph, heading or cell, without its marks. */
export interface ProseBlock {
  text: string;
  pieces: readonly ProsePiece[];
}

export interface ProseLink extends BodyPlace {
  target: string;
}

export interface ProseComponent extends BodyPlace {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** The words between its tags, paragraphs joined by a space. */
  text: string;
}

/** The text of an entry as a reader meets it, each part with its place in the file. */
export interface Prose {
  blocks: readonly ProseBlock[];
  headings: readonly string[];
  links: readonly ProseLink[];
  components: readonly ProseComponent[];
}

/** Reads the text of an entry; the library gives it, so that the domain needs no parser. */
export type ProseReader = (body: string) => Prose;

/** Where a letter of a block stands in the text of the entry. */
export function placeIn({ pieces }: ProseBlock, offset: number): BodyPlace {
  const piece = pieceAt(pieces, offset);
  if (piece === undefined) return { line: 1, column: 1 };
  return { line: piece.line, column: piece.column + offset - piece.start };
}

export function pieceAt(pieces: readonly ProsePiece[], offset: number): ProsePiece | undefined {
  return pieces.findLast(({ start }) => start <= offset);
}
