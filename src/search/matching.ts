import { fitOf, fitOfBeginning } from './fit.ts';
import { coverageScore } from './relaxing.ts';
import type { Word } from './syllables.ts';
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

export function readQuery(
  words: readonly Word[],
  lexicon: Lexicon,
  { isOpen, weigh }: { isOpen: boolean; weigh: (units: readonly Unit[]) => number[] },
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
          isOpen: isOpen && at === units.length - 1,
        })),
      };
    }),
  };
}

/** Compares one text with the query; the better of the query's readings. */
export function scoreText(words: readonly Word[], query: Query, lexicon: Lexicon): TextScore {
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
    const form = unit.words[0]?.marks ?? '';
    for (const index of byId.get(unit.id) ?? []) {
      const asked = query[index];
      if (asked !== undefined) note(index, fitOf(asked, form));
    }
    const typed = last?.isOpen === true ? last.words[0] : undefined;
    if (last !== undefined && typed !== undefined && unit.id !== last.id && isBegun(unit, last)) {
      note(query.length - 1, fitOfBeginning(typed, form));
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

/** Whether a text's word begins with the one typed. */
function isBegun({ id, words }: Unit, { id: typed }: Unit): boolean {
  return (
    words.length === 1 && !typed.startsWith('#') && !id.startsWith('#') && id.startsWith(typed)
  );
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
