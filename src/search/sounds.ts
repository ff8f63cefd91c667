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

/** What two words cost to be taken for one another. */
export const COST = { sound: 0.5, letter: 1, both: 1.5 } as const;

/** How a folded syllable sounds where sounds are mixed up: "xa" and "sa" alike. */
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

/** What it costs to take one folded word for another, or undefined when they are too far apart. */
export function costOf(
  word: { key: string; sound: string },
  other: { key: string; sound: string },
): number | undefined {
  if (word.sound === other.sound) return COST.sound;
  // A letter more or less makes of two letters nearly any other two.
  if (word.key.length > 1 && isOneLetterApart(word.key, other.key)) return COST.letter;
  return word.key.length > 2 && isOneLetterApart(word.sound, other.sound) ? COST.both : undefined;
}
