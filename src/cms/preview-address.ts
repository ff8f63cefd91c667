import { routes, toAgency, toDocument, toStory, toTask, toTerm } from '#domain/route.ts';

const PAGES: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^content\/stories\/([^/]+)\/index\.mdx$/, (id = '') => toStory(id)],
  [/^content\/tasks\/(\d+)\/([^/]+)\.mdx$/, (year = '', id = '') => toTask(Number(year), id)],
  [/^content\/documents\/([^/]+)\.mdx$/, (id = '') => toDocument(id)],
  [/^content\/agencies\/([^/]+)\.mdx$/, (id = '') => toAgency(id)],
  [/^content\/glossary\/([^/]+)\.mdx$/, (id = '') => toTerm(id)],
];

/** Address of the page that shows a content file; the first page for what every page carries. */
export function previewAddress(path: string): string {
  for (const [pattern, toAddress] of PAGES) {
    const match = pattern.exec(path);
    if (match !== null) return toAddress(...match.slice(1));
  }
  return routes.home;
}
