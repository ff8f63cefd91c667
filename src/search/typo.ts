import { pairOf } from './index-terms.ts';
import type { Vocabulary } from './known-words.ts';
import { COST, costOf, soundOf } from './sounds.ts';
import { isMarked, toneOf, type Word } from './syllables.ts';

const STRANGE_PAIR = 0.6;
/** A word the site does not have, and one it has with other marks only. */
const COST_OF_UNKNOWN = 3;
const COST_OF_STRANGE = 0.4;
/** The tone as typed speaks for a candidate. */
const SAME_TONE = 0.2;
const MAX_CANDIDATES = 6;
const MAX_REPAIRS = 6;
/** A query longer than this is prose, and is searched as it stands. */
const MAX_WORDS = 16;
const MAX_LENGTH = 24;

export interface Repair {
  /** The query in the site's spelling; only words that were wrong are changed. */
  text: string;
  /** What the changes cost, 0.5 for two letters of one sound, and the neighbours that are none. */
  cost: number;
}

interface Choice {
  key: string;
  text: string;
  cost: number;
}

/** Whether the site has no such word; the last may still be growing. Numbers are never wrong. */
export function isUnknown(word: Word, isLast: boolean, { rankByKey }: Vocabulary): boolean {
  if (rankByKey.has(word.key) || /\d/.test(word.key) || isAbbreviation(word)) return false;
  if (!isLast) return true;
  for (const key of rankByKey.keys()) if (key.startsWith(word.key)) return false;
  return true;
}

/** "TW", "QĐ": capitals with no vowel among them were meant so. */
function isAbbreviation({ text, key }: Word): boolean {
  return key.length > 1 && !/[aeiouy]/.test(key) && text === text.toUpperCase();
}

/**
 * The nearest queries whose words the site knows, the cheapest first; none when nothing need change.
 * With `strict` only unknown words may change; without, any word whose neighbours never stand beside it.
 */
export function repairsOf(
  words: readonly Word[],
  vocabulary: Vocabulary,
  { strict }: { strict: boolean },
): Repair[] {
  if (words.length === 0 || words.length > MAX_WORDS) return [];
  let paths: { choices: Choice[]; cost: number }[] = [{ choices: [], cost: 0 }];
  for (const [at, word] of words.entries()) {
    const isWrong = isUnknown(word, at === words.length - 1, vocabulary);
    const choices =
      isWrong || !strict
        ? candidatesOf(word, isWrong, vocabulary)
        : [{ key: word.key, text: word.text, cost: 0 }];
    paths = paths
      .flatMap((path) =>
        choices.map((choice) => {
          const previous = path.choices.at(-1);
          const isStrange =
            previous !== undefined &&
            !vocabulary.spellingByPair.has(pairOf(previous.key, choice.key));
          return {
            choices: [...path.choices, choice],
            cost: path.cost + choice.cost + (isStrange ? STRANGE_PAIR : 0),
          };
        }),
      )
      .sort((left, right) => left.cost - right.cost)
      .slice(0, MAX_CANDIDATES * 2);
  }
  const isUnchanged = ({ choices }: { choices: readonly Choice[] }) =>
    choices.every(({ key }, at) => key === words[at]?.key);
  const [best] = paths;
  if (best === undefined || isUnchanged(best)) return [];
  return paths
    .filter((path) => !isUnchanged(path))
    .slice(0, MAX_REPAIRS)
    .map(({ choices, cost }) => ({ text: spell(choices, words, vocabulary), cost }));
}

/** The word itself and the known words nearest to it, cheapest first. */
function candidatesOf(word: Word, isWrong: boolean, vocabulary: Vocabulary): Choice[] {
  const isStrange = !isWrong && isMarked(word) && !vocabulary.marks.has(word.marks);
  const self = {
    key: word.key,
    text: word.text,
    cost: isWrong ? COST_OF_UNKNOWN : isStrange ? COST_OF_STRANGE : 0,
  };
  if (word.key.length > MAX_LENGTH || /\d/.test(word.key)) return [self];
  const own = { key: word.key, sound: soundOf(word.key) };
  const found: (Choice & { rank: number })[] = [];
  for (const [key, rank] of vocabulary.rankByKey) {
    if (key === word.key || Math.abs(key.length - word.key.length) > 2 || /\d/.test(key)) continue;
    const cost = costOf(own, { key, sound: vocabulary.soundByKey.get(key) ?? key });
    if (cost === undefined || (!isWrong && cost > COST.sound)) continue;
    if (!isWrong && isMarked(word) && !isStrange) continue;
    // Among equals the word with the same first letter, then the more frequent.
    const hasTone = isMarked(word) && vocabulary.tonesByKey.get(key)?.has(toneOf(word.marks));
    const nearness =
      (key[0] === word.key[0] ? 0 : 0.05) + rank / 1e5 - (hasTone === true ? SAME_TONE : 0);
    found.push({
      key,
      text: vocabulary.spellingByKey.get(key) ?? key,
      cost: cost + nearness,
      rank,
    });
  }
  const known = found.sort((left, right) => left.cost - right.cost).slice(0, MAX_CANDIDATES);
  return [self, ...known];
}

/** Changed words take the spelling they have beside their neighbours; the others stay as they were typed. */
function spell(choices: readonly Choice[], words: readonly Word[], vocabulary: Vocabulary): string {
  return choices
    .map(({ key, text }, at) => {
      if (key === words[at]?.key) return words[at].text;
      const before = vocabulary.spellingByPair.get(pairOf(choices[at - 1]?.key ?? '', key));
      const after = vocabulary.spellingByPair.get(pairOf(key, choices[at + 1]?.key ?? ''));
      return before?.split('_')[1] ?? after?.split('_')[0] ?? text;
    })
    .join(' ');
}
