import { fold } from '#domain/vietnamese.ts';
import type { Doubt } from '../office/table.ts';
import { isEnded, startsItem, toParagraph, type Paragraph } from './paper.ts';

/** A line where it stands on its page; lengths in one unit, from the page's upper left corner. */
export interface LaidLine {
  text: string;
  left: number;
  right: number;
  /** Of its base line. */
  base: number;
  /** Of its letters. */
  size: number;
}

const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–—\s.]*$/iu;
/** Lines at the head and at the foot of a page among which running lines are looked for. */
const EDGE = 2;

interface Placed extends LaidLine {
  page: number;
  row: number;
}

/** The paragraphs of pages whose lines are known by their places; page numbers and running lines dropped. */
export function paragraphsOnPages(pages: readonly (readonly LaidLine[])[]): {
  paragraphs: Paragraph[];
  doubts: Doubt[];
} {
  const { lines, doubts } = withoutRunningLines(
    pages.map((lines, page) =>
      lines.map((line, row) => ({ ...line, page: page + 1, row: row + 1 })),
    ),
  );
  const column = columnOf(lines);
  const groups: Placed[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (previous !== undefined && goesOn(previous, line, column)) group?.push(line);
    else groups.push([line]);
  }
  const paragraphs = groups.flatMap((group) => {
    const [{ page, row } = { page: 1, row: 1 }] = group;
    const paragraph = toParagraph(
      group.map(({ text }) => text),
      { table: `trang ${page}`, row },
    );
    return paragraph === undefined ? [] : [paragraph];
  });
  return { paragraphs, doubts };
}

function withoutRunningLines(pages: readonly Placed[][]): { lines: Placed[]; doubts: Doubt[] } {
  const edgesOf = (page: readonly Placed[]) =>
    page.length <= 2 * EDGE ? page : [...page.slice(0, EDGE), ...page.slice(-EDGE)];
  const keyOf = ({ text }: Placed) => fold(text).replace(/\d+/g, '#');
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.6));
  const dropped = new Set<string>();
  const lines = pages.flatMap((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter((line) => {
      if (!edges.has(line)) return true;
      if (PAGE_NUMBER.test(line.text)) return false;
      if ((counts.get(keyOf(line)) ?? 0) < often) return true;
      dropped.add(line.text);
      return false;
    });
  });
  const doubts = [...dropped].map((text) => ({
    table: 'các trang',
    message: `dòng "${text}" lặp lại ở mép trang nên không nhập. Nếu là lời của Kế hoạch thì chép vào đúng khoản.`,
  }));
  return { lines, doubts };
}

interface Column {
  left: number;
  right: number;
  /** Between base lines of one paragraph. */
  leading: number;
}

/** The column of running text, by its longer lines; single lines that stick out do not count. */
function columnOf(lines: readonly Placed[]): Column {
  const long = lines.filter(({ text }) => text.length > 40);
  const at = (values: readonly number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
  const measured = long.length > 0 ? long : lines;
  const gaps = lines.flatMap((line, index) => {
    const previous = lines[index - 1];
    return previous?.page === line.page ? [line.base - previous.base] : [];
  });
  return {
    left: at(
      measured.map(({ left }) => left),
      0.1,
    ),
    right: at(
      measured.map(({ right }) => right),
      0.9,
    ),
    leading: at(
      gaps.filter((gap) => gap > 0),
      0.4,
    ),
  };
}

/** Whether a line goes on with the paragraph of the one before it. */
function goesOn(previous: Placed, line: Placed, { left, right, leading }: Column): boolean {
  const isIndented = line.left > left + 0.8 * line.size;
  const isSpaced = previous.page === line.page && line.base - previous.base > 1.7 * leading;
  if (isIndented || isSpaced) return false;
  if (startsItem(line.text) && isEnded(previous.text)) return false;
  const [word = ''] = line.text.split(' ');
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  return previous.right + letter * (word.length + 1) > right - 0.3 * line.size;
}
