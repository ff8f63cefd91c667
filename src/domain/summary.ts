import type { z } from 'zod';
import type { summarySchema } from '#schema/summary.ts';
import { SUMMARY_LANGUAGES, type SummaryLanguage } from './language.ts';

export type SummaryData = z.infer<typeof summarySchema>;

/** A plan told in short in another language by a person who is named. */
export interface Summary extends SummaryData {
  language: SummaryLanguage;
  lastChangedOn: string;
}

/** Where Astro's collection of prose keeps a summary: "tom-tat/2026/en". */
export function summaryEntryId(year: number | string, language: string): string {
  return `tom-tat/${year}/${language}`;
}

export function isSummaryLanguage(word: string): word is SummaryLanguage {
  return SUMMARY_LANGUAGES.some((language) => language === word);
}
