import { findPages, findPhrases, type Found, type Limits } from './finder.ts';
import { WHOLE } from './judging.ts';
import type { AskedWords } from './query.ts';
import { rewordingOf } from './rewording.ts';
import { wordsOf } from './syllables.ts';

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
  const wording = await rewordingOf(words, limits.knowledge, {
    isLost: found.strictCount === 0,
  });
  if (wording === undefined) return { found };
  const repaired = await findPages(wordsOf(wording), limits);
  const isBetter =
    repaired.best > found.best * BETTER || (found.strictCount === 0 && repaired.best > found.best);
  return isBetter ? { found: repaired, suggestion: wording } : { found };
}
