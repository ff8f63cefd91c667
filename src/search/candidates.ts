import type { Retrieved } from './retrieval.ts';

/** A page that may answer, before anything of its text is read. */
export interface Candidate {
  page: number;
  /** Only the order matters. */
  score: number;
  /** 0 to 1: how much of the query it holds, squared: half the words make a quarter. */
  coverage: number;
  /** Whether it holds every word that says what is asked. */
  isStrict: boolean;
}

const IN_TITLE = 1;
const PAIRS = 1.2;
const PAIRS_IN_TITLE = 1;
const DENSITY = 0.4;
/** The least a word weighs that every page holds. */
const LEAST_RARITY = 0.1;

/** Every page that holds a word of the query, in the order of pages. */
export function candidatesOf({ asked }: Retrieved, pageCount: number): Candidate[] {
  const rarityOf = (count: number) =>
    Math.max(LEAST_RARITY, Math.log(pageCount / count) / Math.log(1 + pageCount));
  const words = asked.map(({ evidence }) => ({
    evidence,
    weight: rarityOf(evidence.pages.length || 1),
  }));
  const pairs = asked.flatMap(({ pair: evidence }, at) =>
    evidence === undefined
      ? []
      : { evidence, weight: (words[at]?.weight ?? 0) + (words[at - 1]?.weight ?? 0) },
  );
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  const wholeOfPairs = pairs.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const pages = new Set(words.flatMap(({ evidence }) => evidence.pages));
  return [...pages].map((page) => {
    let [held, inTitle, density, count] = [0, 0, 0, 0];
    for (const { evidence, weight } of words) {
      const fit = evidence.fit[page] ?? 0;
      if (fit === 0) continue;
      count += 1;
      held += weight * fit;
      density += weight * fit * evidence.density(page);
      inTitle += weight * fit * evidence.shareOfTitle(page);
    }
    let [paired, pairedInTitle] = [0, 0];
    for (const { evidence, weight } of pairs) {
      const fit = evidence.fit[page] ?? 0;
      if (fit === 0) continue;
      paired += weight * fit;
      pairedInTitle += weight * fit * evidence.shareOfTitle(page);
    }
    const score =
      (held / whole) ** 2 *
      (1 +
        (IN_TITLE * inTitle) / whole +
        (DENSITY * density) / whole +
        (PAIRS * paired) / wholeOfPairs +
        (PAIRS_IN_TITLE * pairedInTitle) / wholeOfPairs);
    return { page, score, coverage: (held / whole) ** 2, isStrict: count === words.length };
  });
}
