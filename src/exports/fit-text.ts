/** The room a text is set in. */
export interface TextBox {
  /** Pixels. */
  width: number;
  /** Pixels, from the top of the first line to the foot of the last. */
  height: number;
  maxLines: number;
  /** Distance of two lines as a multiple of the size. */
  leading: number;
  /** Sizes in pixels, tried from the largest down. */
  largest: number;
  smallest: number;
}

export interface FittedText {
  size: number;
  lines: string[];
}

/** Width in pixels of a line set at a size. */
export type Measure = (line: string, size: number) => number;

const STEP = 2;
const NARROWING = 8;

/**
 * The largest setting of a text that stays inside a box, its lines about equally long.
 * A text too long for the smallest size ends in "…"; a word wider than the box is broken.
 */
export function fitText(text: string, box: TextBox, measure: Measure): FittedText {
  const words = text.split(' ').filter((word) => word !== '');
  for (let size = box.largest; size >= box.smallest; size -= STEP) {
    const isWide = (line: string) => measure(line, size) > box.width;
    if (words.some(isWide)) continue;
    const lines = wrap(words, isWide);
    if (lines.length <= roomFor(size, box)) {
      return { size, lines: balance(words, lines, (line) => measure(line, size), box.width) };
    }
  }
  const isWide = (line: string) => measure(line, box.smallest) > box.width;
  const lines = wrap(
    words.flatMap((word) => breakWord(word, isWide)),
    isWide,
  );
  return { size: box.smallest, lines: truncate(lines, roomFor(box.smallest, box), isWide) };
}

function roomFor(size: number, { height, leading, maxLines }: TextBox): number {
  return Math.min(maxLines, Math.floor(height / (size * leading)));
}

function wrap(words: readonly string[], isWide: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of words) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && isWide(longer)) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return current === '' ? lines : [...lines, current];
}

/** The same number of lines in the narrowest column that holds them: a narrower one never holds them in fewer. */
function balance(
  words: readonly string[],
  lines: string[],
  widthOf: (line: string) => number,
  width: number,
): string[] {
  const longestWord = Math.max(...words.map(widthOf));
  let best = lines;
  let steps = 0;
  let tooMany = Math.floor((width - longestWord) / NARROWING) + 1;
  while (tooMany - steps > 1) {
    const middle = Math.floor((steps + tooMany) / 2);
    const tried = wrap(words, (line) => widthOf(line) > width - middle * NARROWING);
    if (tried.length > lines.length) tooMany = middle;
    else [best, steps] = [tried, middle];
  }
  return best;
}

function breakWord(word: string, isWide: (line: string) => boolean): string[] {
  const parts: string[] = [];
  let current = '';
  for (const letter of word) {
    if (current !== '' && isWide(current + letter)) {
      parts.push(current);
      current = '';
    }
    current += letter;
  }
  return [...parts, current];
}

function truncate(lines: string[], maxLines: number, isWide: (line: string) => boolean): string[] {
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  let last = kept.pop() ?? '';
  while (last !== '' && isWide(`${last}…`)) last = last.slice(0, -1).trimEnd();
  return [...kept, `${last}…`];
}
