import { yearOf, type Day } from '#domain/date.ts';
import type { Period } from '#domain/period.ts';
import { cleanText } from './office/table.ts';
import { toDay } from './office/day-text.ts';
import { readPeriod } from './period-words.ts';

/** A day given on the command line, in any way a cell may give it. */
export function readDay(words: string): Day | undefined {
  return toDay(cleanText(words));
}

/** A period given on the command line; without a year it is this year's. */
export function readPeriodOption(words: string, today: Day): Period | undefined {
  return readPeriod({ kind: 'text', text: cleanText(words) }, yearOf(today));
}
