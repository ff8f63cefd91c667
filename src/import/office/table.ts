import type { Day } from '#domain/date.ts';
import { toDay } from './day-text.ts';

export type CellKind = 'empty' | 'text' | 'number' | 'percent' | 'date' | 'error';

export interface Cell {
  row: number;
  /** "A", "B", … "AA"; a Word table's columns are lettered the same way. */
  column: string;
  kind: CellKind;
  /** NFC, plain hyphens, one space; line breaks of the cell stay. */
  text: string;
  /** A percent is from 0 to 100. */
  number?: number;
  day?: Day;
  /** Its value is that of the merged cell it is part of. */
  isFilled: boolean;
}

export interface Row {
  /** As the sheet numbers it, or the row's place in the Word table, from 1. */
  number: number;
  isHidden: boolean;
  /** By column, from A; a column without a cell is missing. */
  cells: readonly (Cell | undefined)[];
}

/** Something a person must look at, with where it stands and what to do. */
export interface Doubt {
  /** The sheet's name, or "Bảng 2" of a Word file. */
  table: string;
  row?: number;
  column?: string;
  /** Where it stands in a text outside any table, in words; said instead of the table. */
  place?: string;
  message: string;
}

/** A sheet or a Word table. */
export interface Table {
  name: string;
  /** Rows with anything in them, in order. */
  rows: readonly Row[];
  /** Paragraphs between the table before and this one, in a Word file. */
  above: readonly string[];
  doubts: readonly Doubt[];
}

/** 0 → "A", 26 → "AA". */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** "AA12" → column 26 (from 0) and row 12 (from 1); undefined when it is no cell's address. */
export function parseAddress(address: string): { column: number; row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (match === null) return undefined;
  const [, letters = '', row = ''] = match;
  const column = Array.from(letters).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { column: column - 1, row: Number(row) };
}

/** The text as everything after this layer compares and writes it. */
export function cleanText(text: string): string {
  return unifiedText(text).trim();
}

/** The same with the white space at its ends, for a piece of a longer text. */
export function unifiedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00AD|\u200B|\uFEFF/gu, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\r\n?|\u2028|\u2029|\v/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\s]*/gu, '\n');
}

/** A cell of plain text, whatever that text may mean. */
export function textCell(row: number, column: number, words: string): Cell {
  const text = cleanText(words);
  const day = toDay(text);
  return {
    row,
    column: columnName(column),
    kind: text === '' ? 'empty' : 'text',
    text,
    ...(day !== undefined && { day }),
    isFilled: false,
  };
}

/** Rows that say something, and for the merged areas each cell filled from the one that holds the value. */
export function isEmptyRow({ cells }: Row): boolean {
  return cells.every((cell) => cell === undefined || cell.kind === 'empty');
}
