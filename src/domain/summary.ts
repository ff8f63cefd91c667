import type { z } from 'zod';
import type { summarySchema } from '#schema/summary.ts';
import { SUMMARY_LANGUAGES, type SummaryLanguage } from './language.ts';

export type SummaryData = z.infer<typeof summarySchema>;

/** A plan told in short in another language by a person who is named. */
export interface Summary extends SummaryData {
  language: SummaryLanguage;
  lastChangedOn: string;
}

/** Before the id of a summary in Astro's collection of prose: "tom-tat/2026/en". */
export const SUMMARY_FOLDER = 'tom-tat/';

export function isSummaryLanguage(word: string): word is SummaryLanguage {
  return SUMMARY_LANGUAGES.some((language) => language === word);
}
