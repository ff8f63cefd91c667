/** Languages other than Vietnamese in which people may sum up a plan, by their ISO 639 codes. */
export const SUMMARY_LANGUAGES = ['en', 'jra', 'bdq'] as const;
export type SummaryLanguage = (typeof SUMMARY_LANGUAGES)[number];

export type PageLanguage = 'vi' | SummaryLanguage;

/** Each language as its own readers call it, then as a Vietnamese reader does. */
export const SUMMARY_LANGUAGE_NAMES = {
  en: { own: 'English', vietnamese: 'tiếng Anh' },
  jra: { own: 'Jrai', vietnamese: 'tiếng Jrai' },
  bdq: { own: 'Bahnar', vietnamese: 'tiếng Ba Na' },
} as const satisfies Record<SummaryLanguage, { own: string; vietnamese: string }>;

/** What Open Graph calls the language; it knows none of the highlands. */
export const OPEN_GRAPH_LOCALES: Readonly<Partial<Record<PageLanguage, string>>> = {
  vi: 'vi_VN',
  en: 'en_US',
};
