/** What the Markdown of an entry may do when it becomes HTML: tables and footnotes, and no letter changed for another. */
export const MARKDOWN_FEATURES = {
  gfm: { footnotes: { label: 'Ghi chú', backLabel: 'Trở lại chỗ gọi ghi chú {reference}' } },
  smartPunctuation: false,
} as const;
