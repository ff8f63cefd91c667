import { coverageScore } from './relaxing.ts';
import { isMarked, wordsOf, type Word } from './syllables.ts';
import type { Lexicon, Unit } from './expansion.ts';

/** A query ready to be compared with texts. */
export interface Query {
  /** Read word by word, and by units where the lexicon joins some; the better reading of a text counts. */
  readings: readonly Reading[];
}

export interface Reading {
  units: readonly WeightedUnit[];
  isByUnits: boolean;
}

export interface WeightedUnit extends Unit {
  weight: number;
  /** The last word, still being typed: what begins with it matches too. */
  isOpen: boolean;
}

/** Where a text holds a word of the query, in the NFC text. */
export interface Match {
  start: number;
  end: number;
  /** Position among the text's units. */
  at: number;
  /** Which unit of the query. */
  unit: number;
  /** 1 for the very word, less for other marks or a word that only begins so. */
  quality: number;
}

export interface TextScore {
  /** 0 to 1: how much of the query the text holds, squared. */
  coverage: number;
  /** 0 to 1: the longest stretch of the query that stands in the text unbroken. */
  run: number;
  /** 0 to 1: how much of the query stands close together. */
  near: number;
  matches: readonly Match[];
  /** How many units the text has. */
  length: number;
  /** What each unit of the query weighs, by `Match.unit`. */
  weights: readonly number[];
}

const OTHER_MARKS = 0.55;
const BEGUN = 0.8;

export function readQuery(
  words: readonly Word[],
  lexicon: Lexicon,
  weigh: (units: readonly Unit[]) => number[],
): Query {
  const single = words.map((word): Unit => ({ id: word.key, words: [word] }));
  const joined = lexicon.unitsOf(words);
  const isSame = joined.every(({ id }, at) => id === single[at]?.id);
  const readings = isSame ? [single] : [joined, single];
  return {
    readings: readings.map((units) => {
      const weights = weigh(units);
      return {
        isByUnits: readings.length > 1 && units === joined,
        units: units.map((unit, at) => ({
          ...unit,
          weight: weights[at] ?? 1,
          isOpen: at === units.length - 1,
        })),
      };
    }),
  };
}

/** Compares one text with the query; the better of the query's readings. */
export function scoreText(text: string, query: Query, lexicon: Lexicon): TextScore {
  const words = wordsOf(text);
  const scores = query.readings.map(({ units, isByUnits }) => {
    const textUnits = isByUnits
      ? lexicon.unitsOf(words)
      : words.map((word): Unit => ({ id: word.key, words: [word] }));
    return scoreUnits(textUnits, units);
  });
  const worth = ({ coverage, run, near }: TextScore) => coverage + run + near;
  return scores.reduce((best, score) => (worth(score) > worth(best) ? score : best));
}

function scoreUnits(text: readonly Unit[], query: readonly WeightedUnit[]): TextScore {
  const whole = query.reduce((sum, { weight }) => sum + weight, 0);
  const byId = new Map<string, number[]>();
  query.forEach(({ id }, at) => byId.set(id, [...(byId.get(id) ?? []), at]));
  const last = query.at(-1);
  const best = query.map(() => 0);
  const matches: Match[] = [];
  let run = 0;
  let before = new Map<number, number>();
  text.forEach((unit, at) => {
    const now = new Map<number, number>();
    const note = (index: number, quality: number) => {
      const own = (query[index]?.weight ?? 0) * quality;
      const length = (before.get(index - 1) ?? 0) + own;
      now.set(index, Math.max(now.get(index) ?? 0, length));
      run = Math.max(run, length);
      best[index] = Math.max(best[index] ?? 0, quality);
      const [first] = unit.words;
      matches.push({
        start: first?.start ?? 0,
        end: unit.words.at(-1)?.end ?? 0,
        at,
        unit: index,
        quality,
      });
    };
    for (const index of byId.get(unit.id) ?? []) note(index, qualityOf(unit, query[index]));
    if (last?.isOpen === true && unit.id !== last.id && isBegun(unit, last)) {
      note(query.length - 1, BEGUN * qualityOfBeginning(unit, last));
    }
    before = now;
  });
  const held = query.map(({ weight }, at) => weight * (best[at] ?? 0));
  const all = query.map(({ weight }) => weight);
  return {
    coverage: coverageScore(held, all),
    run: whole === 0 ? 0 : run / whole,
    near: nearness(matches, query, whole),
    matches,
    length: text.length,
    weights: all,
  };
}

function qualityOf(unit: Unit, asked: Unit | undefined): number {
  const [word] = unit.words;
  const [typed] = asked?.words ?? [];
  if (word === undefined || typed === undefined || unit.id.startsWith('#')) return 1;
  return !isMarked(typed) || typed.marks === word.marks ? 1 : OTHER_MARKS;
}

function isBegun({ id, words }: Unit, { id: typed, words: [word] }: Unit): boolean {
  if (words.length > 1 || word === undefined || typed.startsWith('#') || id.startsWith('#'))
    return false;
  return id.startsWith(typed);
}

/** "đo" begins "đoàn" but not "doanh"; the tone is typed last, so only the letters are compared. */
function qualityOfBeginning({ words: [word] }: Unit, { words: [typed] }: Unit): number {
  if (word === undefined || typed === undefined || !isMarked(typed)) return 1;
  const letters = (text: string) => text.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '');
  return letters(word.marks).startsWith(letters(typed.marks)) ? 1 : OTHER_MARKS;
}

/** The share of the query that stands within a stretch about twice its length, at best. */
function nearness(
  matches: readonly Match[],
  query: readonly WeightedUnit[],
  whole: number,
): number {
  if (whole === 0) return 0;
  const reach = query.length * 2 + 4;
  const counts = query.map(() => 0);
  let [held, best, from] = [0, 0, 0];
  for (const match of matches) {
    const weight = (index: number) => query[index]?.weight ?? 0;
    counts[match.unit] = (counts[match.unit] ?? 0) + 1;
    if (counts[match.unit] === 1) held += weight(match.unit);
    for (let first = matches[from]; first !== undefined && match.at - first.at > reach;) {
      counts[first.unit] = (counts[first.unit] ?? 0) - 1;
      if (counts[first.unit] === 0) held -= weight(first.unit);
      from += 1;
      first = matches[from];
    }
    best = Math.max(best, held);
  }
  return best / whole;
}

/** What a page is judged by, and by what Pagefind thought of it (0 to 1). */
export interface Judged {
  title: TextScore;
  /** Weight of the query's words in the title against the weight of all its words: 1 where the title is the query. */
  text: TextScore;
  first: number;
}

/** The rank of a page for a query; only the order of two means anything. */
export function rankOf({ title, text, first }: Judged): number {
  const matched = new Set(title.matches.map(({ at }) => at)).size;
  const precision = title.length === 0 ? 0 : matched / title.length;
  const inTitle = Math.sqrt(title.coverage);
  const near = Math.max(text.near, title.near);
  const held = Math.max(text.coverage, title.coverage);
  // Words scattered over a long page say less than the same words in one sentence.
  const coverage = 0.4 * held + 0.6 * near ** 2;
  return (
    coverage *
      (1 +
        1.0 * inTitle +
        1.0 * inTitle * title.run * precision +
        0.8 * Math.max(text.run, title.run) +
        0.5 * near) +
    0.3 * first
  );
}
