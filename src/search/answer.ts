import { findPages, findPhrases, type Found, type Limits } from './finder.ts';
import { WHOLE } from './judging.ts';
import type { Knowledge } from './knowledge.ts';
import type { AskedWords } from './query.ts';
import { pagesWithPhrase } from './retrieval.ts';
import { wordsOf, type Word } from './syllables.ts';
import { repairQuery, soundAlternatives } from './typo.ts';

/** How much better pages for another wording must fit before it is taken for the one meant. */
const BETTER = 1.15;

/** Pages for the words as typed or, where those lead nowhere, for the nearest words the site knows. */
export async function answerWords(
  { words, phrases }: AskedWords,
  limits: Limits,
): Promise<{ found: Found; suggestion?: string }> {
  if (phrases.length > 0) return { found: await findPhrases(words, phrases, limits) };
  const found = await findPages(words, limits);
  if (found.run >= WHOLE) return { found };
  const { vocabulary } = limits.knowledge;
  const repair = repairQuery(words, vocabulary, { strict: true })?.text;
  const wording = repair ?? (await wordingWithEvidence(words, limits.knowledge));
  if (wording === undefined) return { found };
  const repaired = await findPages(wordsOf(wording), limits);
  const isBetter =
    repaired.best > found.best * BETTER || (found.strictCount === 0 && repaired.best > found.best);
  return isBetter ? { found: repaired, suggestion: wording } : { found };
}

/** For words that all exist: a wording whose words stand side by side somewhere, where these never do. */
async function wordingWithEvidence(
  words: readonly Word[],
  knowledge: Knowledge,
): Promise<string | undefined> {
  const { vocabulary } = knowledge;
  const repair = repairQuery(words, vocabulary, { strict: false })?.text;
  if (repair !== undefined) return repair;
  for (const alternative of soundAlternatives(words, vocabulary)) {
    const pages = await pagesWithPhrase(wordsOf(alternative), knowledge);
    if (pages.length > 0) return alternative;
  }
  return undefined;
}
