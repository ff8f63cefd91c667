import { fold } from '#domain/vietnamese.ts';

/** One written word of a text: in Vietnamese a syllable, or an abbreviation or a number. */
export interface Word {
  /** As written, NFC. */
  text: string;
  /** Lower case without marks, đ as d; equal for "Đak" and "dak". */
  key: string;
  /** Letters with their marks and the tone last, wherever it was placed: equal for "hoà" and "hòa". */
  marks: string;
  /** Offsets in the NFC text, in UTF-16 units. */
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Letters that look like đ, and the barred b of Jrai and Bahnar, which has no decomposition either. */
const LOOKALIKES: Record<string, string> = { ð: 'đ', Ð: 'Đ', ɖ: 'đ', Ɖ: 'Đ', ƀ: 'b', Ƀ: 'B' };
const LOOKALIKE = /[ðÐɖƉƀɃ]/gu;
const TONE_AT_END = /[\u0300\u0301\u0303\u0309\u0323]$/u;
const SYLLABLE =
  /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

export function foldWord(text: string): string {
  return fold(text.replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter));
}

/** Words taken apart already, by how they are written: given to `wordsOf` for many texts, each is taken apart once. */
export type KnownForms = Map<string, Pick<Word, 'key' | 'marks'>>;

/** Every word of a text, in order. Offsets are those of `text.normalize('NFC')`. */
export function wordsOf(text: string, known: KnownForms = new Map()): Word[] {
  const matches = [...text.normalize('NFC').matchAll(WORD)];
  takeApart([...new Set(matches.map(([written]) => written))], known);
  const words: Word[] = [];
  for (const { 0: written, index } of matches) {
    const { key = '', marks = '' } = known.get(written) ?? {};
    if (key === '') continue;
    words.push({ text: written, key, marks, start: index, end: index + written.length });
  }
  return words;
}

/** Adds the words not known yet, folded all at once: that costs hardly more than to fold one. */
function takeApart(written: readonly string[], known: KnownForms): void {
  const unknown = written.filter((word) => !known.has(word));
  if (unknown.length === 0) return;
  const keys = foldWord(unknown.join(' ')).split(' ');
  unknown.forEach((word, place) => {
    known.set(word, { key: keys[place] ?? '', marks: toMarks(word) });
  });
}

/** The word's marks in one order, so that only what the writer chose differs, not where it stands. */
export function toMarks(text: string): string {
  const parts = text.toLowerCase().normalize('NFD');
  const tone = parts.match(TONES)?.at(-1) ?? '';
  return parts.replace(TONES, '').normalize('NFC') + tone;
}

/** The tone at the end of a word's marks, '' for the level one. */
export function toneOf(marks: string): string {
  return TONE_AT_END.exec(marks)?.[0] ?? '';
}

/** Whether the writer put any mark on the word; one who did not may mean any. */
export function isMarked({ marks, key }: Pick<Word, 'marks' | 'key'>): boolean {
  return marks !== key;
}

/** Whether a folded word could be a Vietnamese syllable; "htx" and "ocop" could not. */
export function isSyllable(key: string): boolean {
  return SYLLABLE.test(key);
}
