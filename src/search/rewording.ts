import { letterAlternatives, soundAlternatives } from './alternatives.ts';
import { pairOf } from './index-terms.ts';
import type { Knowledge } from './knowledge.ts';
import { functionUnits } from './relaxing.ts';
import { wordsOf, type Word } from './syllables.ts';
import { repairsOf, type Repair } from './typo.ts';
import { keyOfForm } from './word-shard.ts';

/** What it is worth that all changed words have neighbours which the site's pages give them. */
const NEIGHBOURS_WORTH = 1.5;
const MANY = 100;

/** What the words most likely were meant to be, or undefined where they may well be right; `isLost` where no page has them all. */
export async function rewordingOf(
  words: readonly Word[],
  knowledge: Knowledge,
  { isLost }: { isLost: boolean },
): Promise<string | undefined> {
  const { vocabulary } = knowledge;
  const wrong = repairsOf(words, vocabulary, { strict: true });
  const repairs = wrong.length > 0 ? wrong : repairsOf(words, vocabulary, { strict: false });
  if (repairs.length > 0) return bestOf(words, repairs, knowledge);
  const likeliestFirst = (texts: readonly string[]) =>
    texts.map((text, order): Repair => ({ text, cost: order / MANY }));
  const sounds = likeliestFirst(soundAlternatives(words, vocabulary));
  const sound = await bestOf(words, sounds, knowledge, (held) => held.every(isThere));
  if (sound !== undefined || !isLost) return sound;
  const letters = likeliestFirst(letterAlternatives(words, vocabulary));
  return bestOf(words, letters, knowledge, (held) => held.some(isThere));
}

/** The cheapest repair that will do, where how often its changed words stand beside their neighbours counts for it. */
async function bestOf(
  words: readonly Word[],
  repairs: readonly Repair[],
  { index }: Pick<Knowledge, 'index'>,
  willDo: (weights: readonly number[]) => boolean = () => true,
): Promise<string | undefined> {
  const sensible = repairs.filter(({ text }) => !bringsGrammar(words, wordsOf(text)));
  const keys = sensible.map(({ text }) => changedPairs(words, wordsOf(text)));
  const found = await index.find(keys.flat());
  const weightOf = (key: string) =>
    (found.get(key) ?? []).reduce((sum, { postings }) => sum + postings.length, 0);
  const held = keys.map((own) => own.map(weightOf));
  const most = Math.log1p(Math.max(1, ...held.flat()));
  return sensible
    .map(({ text, cost }, at) => {
      const weights = held[at] ?? [];
      const sum = weights.reduce((total, weight) => total + Math.log1p(weight) / most, 0);
      const share = sum / Math.max(1, weights.length);
      return { text, weights, cost: cost - NEIGHBOURS_WORTH * share };
    })
    .filter(({ weights }) => willDo(weights))
    .sort((left, right) => left.cost - right.cost)[0]?.text;
}

/** Whether a changed word only says how something is asked: nobody searches for "những". */
function bringsGrammar(words: readonly Word[], changed: readonly Word[]): boolean {
  return changed.some(
    (word, at) =>
      word.key !== words[at]?.key && functionUnits([{ id: word.key, words: [word] }])[0] === true,
  );
}

function isThere(weight: number): boolean {
  return weight > 0;
}

/** The neighbourhoods that changing words has made. */
function changedPairs(words: readonly Word[], changed: readonly Word[]): string[] {
  return changed.slice(1).flatMap((right, at) => {
    const left = changed[at];
    const isSame = left?.text === words[at]?.text && right.text === words[at + 1]?.text;
    return left === undefined || isSame ? [] : keyOfForm(pairOf(left.marks, right.marks));
  });
}
