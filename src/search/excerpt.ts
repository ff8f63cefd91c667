import type { Match } from './matching.ts';

export interface Stretch {
  text: string;
  isMatch: boolean;
}

/** How much text stands around the best place, in letters. */
const LENGTH = 190;
const LEAD = 50;

/**
 * The part of a text where most of the query stands together, in the text's own spelling, cut at words.
 * Whole words of the query are marked, and a gap of white space between two of them with them.
 */
export function toExcerpt(
  text: string,
  matches: readonly Match[],
  weights: readonly number[],
): { stretches: Stretch[]; at: number } {
  const sorted = matches.toSorted((left, right) => left.start - right.start);
  const at = bestPlace(sorted, weights);
  const start = startOf(text, at);
  const end = endOf(text, start + LENGTH);
  const stretches: Stretch[] = [];
  const push = (from: number, to: number, isMatch: boolean) => {
    if (to <= from) return;
    const last = stretches.at(-1);
    const part = text.slice(from, to);
    if (last?.isMatch === isMatch) last.text += part;
    else stretches.push({ text: part, isMatch });
  };
  let done = start;
  for (const match of sorted) {
    if (match.start < done || match.end > end) continue;
    const isJoined =
      stretches.at(-1)?.isMatch === true && /^\s+$/u.test(text.slice(done, match.start));
    push(done, match.start, isJoined);
    push(match.start, match.end, true);
    done = match.end;
  }
  push(done, end, false);
  const [first] = stretches;
  if (first !== undefined && start > 0) first.text = first.isMatch ? first.text : `… ${first.text}`;
  if (end < text.length) stretches.push({ text: ' …', isMatch: false });
  return { stretches, at };
}

/** The words of the query as the text spells them, to be marked on the page itself; the longest first. */
export function toHighlight(text: string, matches: readonly Match[]): string[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of matches.toSorted((left, right) => left.start - right.start)) {
    const last = joined.at(-1);
    if (last !== undefined && /^\s*$/u.test(text.slice(last.end, start)))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  const found = new Set(joined.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  return [...found].sort((left, right) => right.length - left.length).slice(0, 8);
}

/** Where the stretch of text begins that holds most of the query, each word counted once. */
function bestPlace(matches: readonly Match[], weights: readonly number[]): number {
  let best = { value: 0, start: 0 };
  for (const [from, first] of matches.entries()) {
    const seen = new Map<number, number>();
    let previous: Match | undefined;
    let adjacent = 0;
    for (let to = from; to < matches.length; to += 1) {
      const match = matches[to];
      if (match === undefined || match.end - first.start > LENGTH - LEAD) break;
      const value = (weights[match.unit] ?? 0) * match.quality;
      seen.set(match.unit, Math.max(seen.get(match.unit) ?? 0, value));
      if (previous?.at === match.at - 1 && previous.unit === match.unit - 1) adjacent += value / 4;
      previous = match;
    }
    const value = [...seen.values()].reduce((sum, each) => sum + each, 0) + Math.min(adjacent, 2);
    if (value > best.value + 1e-9) best = { value, start: first.start };
  }
  return best.start;
}

function startOf(text: string, at: number): number {
  if (at <= LEAD) return 0;
  const before = text.slice(0, at);
  const sentence = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('; '),
    before.lastIndexOf(': '),
  );
  if (at - sentence - 2 <= LEAD && sentence > 0) return sentence + 2;
  const space = text.indexOf(' ', at - LEAD);
  return space < 0 || space > at ? at : space + 1;
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > 0 ? space : at;
}
