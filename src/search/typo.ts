import { isMarked, toneOf, type Word } from './syllables.ts';
import { pairKey, type Vocabulary } from './known-words.ts';

/** Sounds that are written for one another, as rules from a folded syllable to its sound. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:gi|d|r)(?=[aeiouy])/, 'd'],
  [/^tr/, 'ch'],
  [/^x/, 's'],
  [/^ngh/, 'ng'],
  [/^gh/, 'g'],
  [/^n(?=[aeiouy])/, 'l'],
  [/^(?:c|q)(?!h)/, 'k'],
  [/^v/, 'd'],
  [/y/g, 'i'],
  [/(?:ng|nh)$/, 'n'],
  [/(?:c|ch)$/, 't'],
];

const COST = { sound: 0.5, letter: 1, both: 1.5 } as const;
const STRANGE_PAIR = 0.6;
/** A word the site does not have, and one it has with other marks only. */
const COST_OF_UNKNOWN = 3;
const COST_OF_STRANGE = 0.4;
/** The tone as typed speaks for a candidate. */
const SAME_TONE = 0.2;
const MAX_CANDIDATES = 6;
/** A query longer than this is prose, and is searched as it stands. */
const MAX_WORDS = 16;
const MAX_LENGTH = 24;
const MAX_WORDS_FOR_SOUND = 6;
const MAX_ALTERNATIVES = 8;

export interface Repair {
  /** The query in the site's spelling; only words that were wrong are changed. */
  text: string;
  /** What the changes cost; 0.5 for two letters of one sound. */
  cost: number;
}

interface Choice {
  key: string;
  text: string;
  cost: number;
}

export function soundOf(key: string): string {
  return SOUNDS.reduce((sound, [pattern, to]) => sound.replace(pattern, to), key);
}

/** Whether two words differ by at most one letter: wrong, missing, doubled or swapped with the next. */
export function isOneLetterApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const [a, b] = [left.slice(at), right.slice(at)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
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
 * The nearest query whose words the site knows, or undefined when nothing would change.
 * With `strict` only unknown words may change; without, any word whose neighbours never stand beside it.
 */
export function repairQuery(
  words: readonly Word[],
  vocabulary: Vocabulary,
  { strict }: { strict: boolean },
): Repair | undefined {
  if (words.length === 0 || words.length > MAX_WORDS) return undefined;
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
            previous !== undefined && !vocabulary.pairs.has(pairKey(previous.key, choice.key));
          return {
            choices: [...path.choices, choice],
            cost: path.cost + choice.cost + (isStrange ? STRANGE_PAIR : 0),
          };
        }),
      )
      .sort((left, right) => left.cost - right.cost)
      .slice(0, MAX_CANDIDATES * 2);
  }
  const [best] = paths;
  if (best === undefined || best.choices.every(({ key }, at) => key === words[at]?.key)) {
    return undefined;
  }
  return {
    text: spell(best.choices, words, vocabulary),
    cost: best.choices.reduce((sum, { cost }) => sum + cost, 0),
  };
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
  const sound = soundOf(word.key);
  const found: (Choice & { rank: number })[] = [];
  for (const [key, rank] of vocabulary.rankByKey) {
    if (key === word.key || Math.abs(key.length - word.key.length) > 2 || /\d/.test(key)) continue;
    const cost = costOf(word.key, sound, key);
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

function costOf(word: string, sound: string, key: string): number | undefined {
  const keySound = soundOf(key);
  if (keySound === sound) return COST.sound;
  // A letter more or less makes of two letters nearly any other two.
  if (word.length > 1 && isOneLetterApart(word, key)) return COST.letter;
  return word.length > 2 && isOneLetterApart(sound, keySound) ? COST.both : undefined;
}

/** Changed words take the spelling they have beside their neighbours; the others stay as they were typed. */
function spell(choices: readonly Choice[], words: readonly Word[], vocabulary: Vocabulary): string {
  return choices
    .map(({ key, text }, at) => {
      if (key === words[at]?.key) return words[at].text;
      const before = vocabulary.spellingByPair.get(pairKey(choices[at - 1]?.key ?? '', key));
      const after = vocabulary.spellingByPair.get(pairKey(key, choices[at + 1]?.key ?? ''));
      return before?.split('_')[1] ?? after?.split('_')[0] ?? text;
    })
    .join(' ');
}

/** The query with one word changed to another of the same sound, likeliest first: "nội dụ" → "nội vụ". */
export function soundAlternatives(words: readonly Word[], vocabulary: Vocabulary): string[] {
  if (words.length < 2 || words.length > MAX_WORDS_FOR_SOUND) return [];
  return words
    .flatMap((word, at) => {
      const sound = soundOf(word.key);
      return [...vocabulary.rankByKey]
        .filter(([key]) => key !== word.key && !/\d/.test(key) && soundOf(key) === sound)
        .map(([key, rank]) => {
          const hasTone = vocabulary.tonesByKey.get(key)?.has(toneOf(word.marks)) === true;
          const text = vocabulary.spellingByKey.get(key) ?? key;
          return {
            text: words.map((other, index) => (index === at ? text : other.text)).join(' '),
            order: (hasTone ? 0 : vocabulary.rankByKey.size) + rank,
          };
        });
    })
    .sort((left, right) => left.order - right.order)
    .slice(0, MAX_ALTERNATIVES)
    .map(({ text }) => text);
}
