import type { Unit } from './expansion.ts';
import { isMarked, type Word } from './syllables.ts';

const OTHER_MARKS = 0.55;
const BEGUN = 0.95;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** How well a form with the right letters fits what was asked: less when the asker wrote other marks. */
export function fitOf({ id, words: [typed] }: Unit, form: string): number {
  if (typed === undefined || id.startsWith('#')) return 1;
  return !isMarked(typed) || typed.marks === form ? 1 : OTHER_MARKS;
}

/** "đo" begins "đoàn" but not "doanh"; the tone is typed last, so only the letters are compared. */
export function fitOfBeginning(typed: Word, form: string): number {
  if (!isMarked(typed)) return BEGUN;
  const letters = (text: string) => text.replace(TONES, '');
  return letters(form).startsWith(letters(typed.marks)) ? BEGUN : BEGUN * OTHER_MARKS;
}
