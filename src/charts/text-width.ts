/**
 * Widths of Be Vietnam Pro Regular in hundredths of the text's size, rounded up. A letter with marks is as wide as
 * its base letter; a test holds the table against the font itself.
 */
const WIDTHS = [
  [18, "'"],
  [24, ' '],
  [26, 'Il·'],
  [28, '!ij'],
  [30, '.:'],
  [32, '",;'],
  [38, '“'],
  [40, '1fr'],
  [42, '”'],
  [44, '()t'],
  [48, 'J'],
  [52, '/sz'],
  [56, 'kx'],
  [58, '?nuv'],
  [60, '7ehy'],
  [62, '+-Ec'],
  [64, '8FLS'],
  [66, '235PTZabdgopq'],
  [68, '069BKRYđ'],
  [70, '–'],
  [72, '4HVX'],
  [74, '&ADNU…'],
  [78, 'C'],
  [80, 'GĐ'],
  [84, 'OQ'],
  [86, '%M'],
  [88, 'w'],
  [90, 'm'],
  [102, 'W'],
] as const;

const widthByLetter = new Map(
  WIDTHS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);
const WIDEST = 102;
const MARKS = /\p{M}+/gu;
/** How much wider SemiBold runs than Regular. */
const SEMIBOLD = 1.03;

/** Width in px of a line of text; a letter the table does not know counts as the widest. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  const letters = [...text.normalize('NFD').replace(MARKS, '')];
  const hundredths = letters.reduce(
    (sum, letter) => sum + (widthByLetter.get(letter) ?? WIDEST),
    0,
  );
  return (hundredths / 100) * size * (weight === 600 ? SEMIBOLD : 1);
}

/**
 * The text in as few lines no wider than `limit` px as it takes, of about equal length, broken between words only;
 * a longer word keeps a line of its own.
 */
export function wrapText(
  text: string,
  size: number,
  limit: number,
  weight: 400 | 600 = 400,
): string[] {
  const words = text.split(' ').map((word) => ({ word, width: textWidth(word, size, weight) }));
  const space = textWidth(' ', size, weight);
  const fewest = breakLines(words, space, limit);
  for (
    let narrower = textWidth(text, size, weight) / fewest.length;
    narrower < limit;
    narrower += size / 4
  ) {
    const lines = breakLines(words, space, narrower);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}

function breakLines(
  words: readonly { word: string; width: number }[],
  space: number,
  limit: number,
): string[] {
  const lines: string[][] = [];
  let used = Infinity;
  for (const { word, width } of words) {
    if (used + space + width <= limit) {
      lines.at(-1)?.push(word);
      used += space + width;
    } else {
      lines.push([word]);
      used = width;
    }
  }
  return lines.map((line) => line.join(' '));
}
