import { findPages, type Found, type Knowledge } from './finder.ts';
import type { Hit } from './pagefind.ts';
import type { AskedWords } from './query.ts';
import { wordsOf, type Word } from './syllables.ts';
import { repairQuery, soundAlternatives } from './typo.ts';

interface Limits {
  knowledge: Knowledge;
  keep: (hit: Hit) => boolean;
}

/** How much better pages for another wording must fit before it is taken for the one meant. */
const BETTER = 1.15;
/** From here on a stretch of text holds the whole query. */
const WHOLE = 0.99;

/** Pages for the words as typed or, where those lead nowhere, for the nearest words the site knows. */
export async function answerWords(
  { words, phrases }: AskedWords,
  limits: Limits,
): Promise<{ found: Found; suggestion?: string }> {
  const found = await findPages(words, phrases, limits);
  if (phrases.length > 0 || found.run >= WHOLE) return { found };
  const { vocabulary } = limits.knowledge;
  const repair = repairQuery(words, vocabulary, { strict: true })?.text;
  const wording = repair ?? (await wordingWithEvidence(words, limits.knowledge));
  if (wording === undefined) return { found };
  const repaired = await findPages(wordsOf(wording), [], limits);
  const isBetter =
    repaired.best > found.best * BETTER || (found.strictCount === 0 && repaired.best > found.best);
  return isBetter ? { found: repaired, suggestion: wording } : { found };
}

/** For words that all exist: a wording whose words stand side by side somewhere, where these never do. */
async function wordingWithEvidence(
  words: readonly Word[],
  { vocabulary, pagefind }: Knowledge,
): Promise<string | undefined> {
  const repair = repairQuery(words, vocabulary, { strict: false })?.text;
  if (repair !== undefined) return repair;
  for (const alternative of soundAlternatives(words, vocabulary)) {
    const hits = await pagefind.search(`"${alternative}"`);
    if (hits.length > 0) return alternative;
  }
  return undefined;
}
