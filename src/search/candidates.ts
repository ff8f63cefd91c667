import type { Unit } from './expansion.ts';
import { coverageScore } from './relaxing.ts';
import type { Hit } from './pagefind.ts';

/** A page that may answer, with what the searches together thought of it. */
export interface Candidate {
  hit: Hit;
  /** 0 to 1 and bonuses; only the order matters. */
  score: number;
}

const PHRASE_BONUS = 0.6;
const RUN_BONUS = 0.4;
const MARKS_BONUS = 0.3;
const SECOND_WORTH = 0.25;

/** Pages found so far, each once, with its best score. */
export class Candidates {
  readonly #byId = new Map<string, Candidate>();

  get size(): number {
    return this.#byId.size;
  }

  /** Best first; of equals the one that Pagefind named first. */
  sorted(): Candidate[] {
    return [...this.#byId.values()].sort((left, right) => right.score - left.score);
  }

  /** Takes what one search found, scores against its best; unbroken stretches of the query's words count more. */
  add(hits: readonly Hit[], wordCount: number, worth = 1): void {
    const top = Math.max(...hits.slice(0, 50).map(({ score }) => score), Number.EPSILON);
    for (const hit of hits) {
      const run = wordCount < 2 ? 0 : longestRun(hit.words, wordCount) / wordCount;
      const score = worth * (hit.score / top + RUN_BONUS * run);
      const known = this.#byId.get(hit.id)?.score ?? 0;
      // A page that has a term both short and in full is nearer to it than one that has it one way.
      this.put(hit, Math.max(known, score) + SECOND_WORTH * Math.min(known, score));
    }
  }

  put(hit: Hit, score: number): void {
    const known = this.#byId.get(hit.id);
    if (known === undefined || known.score < score) this.#byId.set(hit.id, { hit, score });
  }

  /** Raises the pages that a narrower search found too. */
  raise(hits: readonly Hit[], by: 'phrase' | 'marks'): void {
    const bonus = by === 'phrase' ? PHRASE_BONUS : MARKS_BONUS;
    for (const hit of hits) {
      const known = this.#byId.get(hit.id);
      this.#byId.set(hit.id, { hit: known?.hit ?? hit, score: (known?.score ?? 0.2) + bonus });
    }
  }
}

/** The most words found that stand side by side, no more than the query has. */
export function longestRun(positions: readonly number[], most: number): number {
  let [best, run] = [0, 0];
  let previous = -2;
  for (const position of positions.toSorted((left, right) => left - right)) {
    if (position === previous) continue;
    run = position === previous + 1 ? run + 1 : 1;
    best = Math.max(best, run);
    previous = position;
  }
  return Math.min(best, most);
}

/** Pages that hold some of the words, by the square of the weight they hold; a word that most pages hold weighs little. */
export function anyWords(
  found: readonly { unit: Unit; hits: readonly Hit[]; weight: number }[],
  pageCount: number,
): Candidate[] {
  const rarity = (hits: readonly Hit[]) => Math.log(1 + pageCount / (1 + hits.length));
  const weights = found.map(({ hits, weight }) => weight * rarity(hits));
  const held = new Map<string, { hit: Hit; weights: number[] }>();
  for (const [index, { hits }] of found.entries()) {
    for (const hit of hits) {
      const known = held.get(hit.id) ?? { hit, weights: [] };
      known.weights.push(weights[index] ?? 0);
      held.set(hit.id, known);
    }
  }
  return [...held.values()].map(({ hit, weights: own }) => ({
    hit,
    score: coverageScore(own, weights),
  }));
}
