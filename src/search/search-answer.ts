import { toSearch } from '#domain/route.ts';
import type { SearchAnswer, SearchRequest, SearchResult } from './engine.ts';
import { toHighlighted } from './highlight-address.ts';
import { FACETS } from './search-address.ts';

/** One answer of the list: what it is, where it leads, how its text speaks of the query. */
export function toItem(result: SearchResult): HTMLLIElement {
  const item = document.createElement('li');
  const about = paragraph('about');
  about.append(span('kind', result.kind));
  if (result.state !== '') about.append(span('state', result.state));
  const link = document.createElement('a');
  link.href = toHighlighted(result.href, result.highlight);
  link.textContent = result.title;
  // The address itself, without the words to highlight.
  link.dataset['result'] = result.href;
  item.append(about, link);
  if (result.path !== '' && result.path !== result.kind)
    item.append(paragraph('path', result.path));
  const excerpt = paragraph('excerpt');
  for (const { text, isMatch } of result.excerpt) {
    excerpt.append(isMatch ? mark(text) : text);
  }
  if (excerpt.hasChildNodes()) item.append(excerpt);
  return item;
}

/**
 * Fills the selects named after the filters' parameters with what the answer offers and hides the others.
 * Returns whether any is left to choose from.
 */
export function showFacets(root: Element, answer: SearchAnswer, request: SearchRequest): boolean {
  let isAnyShown = false;
  for (const { facet, parameter } of FACETS) {
    const select = root.querySelector<HTMLSelectElement>(`select[name="${parameter}"]`);
    const label = select?.closest('label');
    if (!select || !label) continue;
    const chosen = request.chosen[facet] ?? '';
    const values = answer.facets[facet].filter(({ count }) => count > 0);
    const options = [new Option('Tất cả', '')];
    for (const { value, count } of values) options.push(new Option(`${value} (${count})`, value));
    if (chosen !== '' && !values.some(({ value }) => value === chosen)) {
      options.push(new Option(`${chosen} (0)`, chosen));
    }
    select.replaceChildren(...options);
    select.value = chosen;
    // One value that every answer has narrows nothing.
    const narrows = values.length > 1 || values.some(({ count }) => count < answer.count);
    label.hidden = chosen === '' && !narrows;
    isAnyShown ||= !label.hidden;
  }
  return isAnyShown;
}

/** What was tried and the nearest terms, into the part of the page that is shown when nothing was found. */
export function fillEmpty(root: Element, { tried, nearest }: SearchAnswer): void {
  fill(root.querySelector('[data-search-tried]'), tried);
  fill(root.querySelector('[data-search-nearest]'), nearest.map(toQueryLink));
}

/** A link that asks for other words. */
export function toQueryLink(query: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = toSearch(query);
  link.textContent = query;
  return link;
}

/** List items in a `<ul>`; its heading and itself disappear when there are none. */
function fill(list: Element | null, contents: readonly (Node | string)[]): void {
  list?.replaceChildren(
    ...contents.map((content) => {
      const item = document.createElement('li');
      item.append(content);
      return item;
    }),
  );
  list?.parentElement?.toggleAttribute('hidden', contents.length === 0);
}

function paragraph(className: string, text = ''): HTMLParagraphElement {
  return Object.assign(document.createElement('p'), { className, textContent: text });
}

function span(className: string, text: string): HTMLSpanElement {
  return Object.assign(document.createElement('span'), { className, textContent: text });
}

function mark(text: string): HTMLElement {
  return Object.assign(document.createElement('mark'), { textContent: text });
}
