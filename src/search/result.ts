import type { SearchResult } from './engine.ts';
import { toExcerpt, toHighlight } from './excerpt.ts';
import { scoreText } from './matching.ts';
import type { Query } from './reading.ts';
import type { ReadPage } from './stored-pages.ts';

const MOST_HIGHLIGHTS = 8;

/** A page as an answer: the place in it where the query stands, and the text around. */
export function toResult(page: ReadPage, query: Query): SearchResult {
  const { url, title, kind, path, state = '', text } = page;
  const inText = scoreText(page.inText, query);
  const inTitle = scoreText(page.inTitle, query);
  const { stretches, at } = toExcerpt(text, inText.matches, inText.weights);
  // The heading that the excerpt stands under.
  const section =
    inTitle.coverage >= inText.coverage
      ? undefined
      : page.headings?.findLast((heading) => heading.at <= at);
  const words = [...toHighlight(text, inText.matches), ...toHighlight(title, inTitle.matches)];
  return {
    href: section === undefined ? url : `${url}#${section.id}`,
    title,
    kind,
    path: [path, section?.text ?? ''].filter(Boolean).join(' › '),
    state,
    excerpt: stretches,
    highlight: [...new Set(words)].slice(0, MOST_HIGHLIGHTS),
  };
}
