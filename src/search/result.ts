import { toExcerpt, toHighlight } from './excerpt.ts';
import type { SearchResult } from './engine.ts';
import type { Lexicon } from './expansion.ts';
import { bodyOf } from './judging.ts';
import type { Fragment } from './pagefind.ts';
import { scoreText, type Query } from './ranking.ts';

/** A page as an answer: the place in it where the query stands, and the text around. */
export function toResult(page: Fragment, query: Query, lexicon: Lexicon): SearchResult {
  const { title = page.url, path = '', state = '' } = page.meta;
  const text = bodyOf(page);
  const inText = scoreText(text, query, lexicon);
  const inTitle = scoreText(title, query, lexicon);
  const { stretches, at } = toExcerpt(text, inText.matches, inText.weights);
  const section = inTitle.coverage >= inText.coverage ? undefined : sectionAt(page, text, at);
  return {
    href: section === undefined ? page.url : `${page.url}#${section.id}`,
    title,
    kind: page.filters['kind']?.[0] ?? '',
    path: [path, section?.text ?? ''].filter(Boolean).join(' › '),
    state,
    excerpt: stretches,
    highlight: [
      ...new Set([
        ...toHighlight(text, inText.matches),
        ...toHighlight(title.normalize('NFC'), inTitle.matches),
      ]),
    ].slice(0, 8),
  };
}

/** The heading that the text at an offset of the body stands under, if the page can be opened there. */
function sectionAt(
  { url, content, anchors }: Fragment,
  text: string,
  at: number,
): { id: string; text: string } | undefined {
  if (url.includes('#')) return undefined;
  const before = content
    .normalize('NFC')
    .slice(0, content.normalize('NFC').length - text.length + at);
  const place = before.split(/\s+/u).length - 1;
  return anchors
    .filter(
      ({ element, location, text: heading }) =>
        /^h[2-4]$/.test(element) && location <= place && heading.trim() !== '',
    )
    .sort((left, right) => left.location - right.location)
    .at(-1);
}
