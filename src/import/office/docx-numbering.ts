import { childAt, childrenOf, type XmlElement } from './xml.ts';

interface Level {
  format: string;
  /** "%1.%2." with the number of each level in its place. */
  pattern: string;
  start: number;
}

interface List {
  abstractId: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew for this list alone. */
  restarts: ReadonlyMap<number, number>;
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** Counts a document's automatic numbers ("I.", "a)", "1.2.") in the order its paragraphs come. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #started = new Set<string>();
  readonly #keepsDashes: boolean;

  /** `keepsDashes`: a list marked by "-" or "+" has its mark as text, as the same words typed by hand have. */
  constructor(root: XmlElement | undefined, { keepsDashes = false } = {}) {
    this.#lists = listsOf(root);
    this.#keepsDashes = keepsDashes;
  }

  /** What Word prints before a paragraph of a list; empty for a bullet or an unknown list. */
  next(listId: string, depth: number): string {
    const list = this.#lists.get(listId);
    const level = list?.levels.get(depth);
    if (list === undefined || level === undefined) return '';
    const counters = this.#countersOf(listId, list);
    for (const deeper of [...counters.keys()]) if (deeper > depth) counters.delete(deeper);
    counters.set(depth, (counters.get(depth) ?? level.start - 1) + 1);
    const isDash = level.format === 'bullet' && /^[-–—+]$/u.test(level.pattern);
    if (isDash && this.#keepsDashes) return level.pattern;
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.pattern.replace(/%(\d)/g, (_match, digit: string) => {
      const shown = Number(digit) - 1;
      const { format = 'decimal', start = 1 } = list.levels.get(shown) ?? {};
      return numeral(counters.get(shown) ?? start, format);
    });
  }

  /** Whether a list numbers this level with plain numbers alone ("1.", "2)"), or only with a bullet. */
  kindOf(listId: string, depth: number): 'bullet' | 'plain' | 'other' {
    const level = this.#lists.get(listId)?.levels.get(depth);
    if (level === undefined || level.format === 'bullet' || level.format === 'none')
      return 'bullet';
    const isPlain = level.format === 'decimal' && /^%\d[.)]$/.test(level.pattern);
    return isPlain ? 'plain' : 'other';
  }

  /** Lists made from one pattern go on counting together, unless one of them starts anew. */
  #countersOf(listId: string, { abstractId, restarts }: List): Map<number, number> {
    const counters = this.#counters.get(abstractId) ?? new Map<number, number>();
    this.#counters.set(abstractId, counters);
    if (!this.#started.has(listId)) {
      for (const [depth, start] of restarts) counters.set(depth, start - 1);
      this.#started.add(listId);
    }
    return counters;
  }
}

function listsOf(root: XmlElement | undefined): Map<string, List> {
  const patterns = new Map(
    childrenOf(root, 'abstractNum').map((element) => [
      element.attributes['abstractNumId'] ?? '',
      new Map(childrenOf(element, 'lvl').map(readLevel)),
    ]),
  );
  return new Map(
    childrenOf(root, 'num').map((element): [string, List] => {
      const abstractId = childAt(element, 'abstractNumId')?.attributes['val'] ?? '';
      const overrides = childrenOf(element, 'lvlOverride');
      const changed = overrides.flatMap((override) => childrenOf(override, 'lvl').map(readLevel));
      const restarts = overrides.flatMap((override): [number, number][] => {
        const start = childAt(override, 'startOverride')?.attributes['val'];
        return start === undefined ? [] : [[Number(override.attributes['ilvl']), Number(start)]];
      });
      return [
        element.attributes['numId'] ?? '',
        {
          abstractId,
          levels: new Map([...(patterns.get(abstractId) ?? []), ...changed]),
          restarts: new Map(restarts),
        },
      ];
    }),
  );
}

function readLevel(element: XmlElement): [number, Level] {
  const value = (name: string) => childAt(element, name)?.attributes['val'];
  return [
    Number(element.attributes['ilvl'] ?? 0),
    {
      format: value('numFmt') ?? 'decimal',
      pattern: value('lvlText') ?? '',
      start: Number(value('start') ?? 1),
    },
  ];
}

function numeral(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerLetter':
      return letters(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

function roman(count: number): string {
  let left = count;
  let numerals = '';
  for (const [value, sign] of ROMAN) {
    numerals += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return numerals;
}

/** 1 → "a", 26 → "z", 27 → "aa": Word repeats the letter. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}
