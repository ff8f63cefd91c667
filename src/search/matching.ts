import { fitOf, fitOfBeginning } from './fit.ts';
import { coverageScore } from './relaxing.ts';
import type { Unit } from './expansion.ts';
import type { ReadText } from './read-text.ts';
import type { Query, WeightedUnit } from './reading.ts';

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

/** Compares one text with the query; the better of the query's readings. */
export function scoreText(text: ReadText, query: Query): TextScore {
  const scores = query.readings.map(({ units, isByUnits }) =>
    scoreUnits(isByUnits ? text.units : text.singles, units),
  );
  const worth = ({ coverage, run, near }: TextScore) => coverage + run + near;
  return scores.reduce((best, score) => (worth(score) > worth(best) ? score : best));
}

function scoreUnits(text: readonly Unit[], query: readonly WeightedUnit[]): TextScore {
  const whole = query.reduce((sum, { weight }) => sum + weight, 0);
  const fitsOf = fitter(query);
  const best = query.map(() => 0);
  const matches: Match[] = [];
  let run = 0;
  /** The weight of the stretch that ends here, by the unit of the query it ends with. */
  let before: ReadonlyMap<number, number> = NO_STRETCH;
  for (const [at, unit] of text.entries()) {
    const fits = fitsOf(unit);
    if (fits.length === 0) {
      before = NO_STRETCH;
      continue;
    }
    const [start, end] = [unit.words[0]?.start ?? 0, unit.words.at(-1)?.end ?? 0];
    const now = new Map<number, number>();
    for (const { index, quality } of fits) {
      const stretch = (before.get(index - 1) ?? 0) + (query[index]?.weight ?? 0) * quality;
      now.set(index, stretch);
      run = Math.max(run, stretch);
      best[index] = Math.max(best[index] ?? 0, quality);
      matches.push({ start, end, at, unit: index, quality });
    }
    before = now;
  }
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

interface Fit {
  /** Which unit of the query. */
  index: number;
  quality: number;
}

const NO_FITS: readonly Fit[] = [];
const NO_STRETCH: ReadonlyMap<number, number> = new Map();

/** Which units of the query a unit of a text stands for. */
function fitter(query: readonly WeightedUnit[]): (unit: Unit) => readonly Fit[] {
  const byId = new Map<string, number[]>();
  query.forEach(({ id }, index) => byId.set(id, [...(byId.get(id) ?? []), index]));
  const last = query.at(-1);
  const typed = last?.isOpen === true ? last.words[0] : undefined;
  return (unit) => {
    const form = unit.words[0]?.marks ?? '';
    const same = byId.get(unit.id);
    if (same !== undefined) {
      return same.map((index) => ({ index, quality: fitOf(query[index] ?? unit, form) }));
    }
    if (last === undefined || typed === undefined || !isBegun(unit, last)) return NO_FITS;
    return [{ index: query.length - 1, quality: fitOfBeginning(typed, form) }];
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
