import { fold } from '../vietnamese.ts';

/**
 * The text in lower case without marks, every dash a hyphen and every blank a space, letter for letter:
 * what stands at an offset here stands at the same offset in the text.
 */
export function toPlain(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s/gu, ' ')
    .replace(/[^ -~]|[A-Z]/gu, plainLetter);
}

/** Texts have few letters, and many of each. */
const plainLetters = new Map<string, string>();

function plainLetter(letter: string): string {
  let plain = plainLetters.get(letter);
  if (plain === undefined) {
    const folded = fold(letter);
    plain = folded.length === letter.length ? folded : letter;
    plainLetters.set(letter, plain);
  }
  return plain;
}

/** Whether a word is written as its Vietnamese label, or without any marks at all: "diều 5" is no "Điều 5". */
export function isSpelledAs(written: string, label: string): boolean {
  const word = written.replace(/\s+/gu, ' ').toLocaleLowerCase('vi');
  return /^[ -~]+$/u.test(word) || word === label.toLocaleLowerCase('vi');
}

/** Not in the middle of a word, a number, a path or an address. */
export const WORD_START = String.raw`(?<![\p{L}\d/@_.-])`;
export const WORD_END = String.raw`(?![\p{L}\d_])(?![-/][\p{L}\d])`;
