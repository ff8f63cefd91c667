import type { SearchAnswer, SearchRequest, SearchResult } from './engine.ts';
import { fillEmpty, showFacets, toItem, toQueryLink } from './search-answer.ts';

/** How many answers are shown at a time. */
export const PAGE_SIZE = 10;
/** Milliseconds without a new answer before its count is spoken. */
const SPEAKING_PAUSE = 800;

/** The part of the search page below the box: count, filters, answers, and what to do when there are none. */
export class AnswerView {
  readonly #root: Element;
  #speaking = 0;

  constructor(root: Element) {
    this.#root = root;
    const filters = this.#part('filters');
    // Where there is room beside the answers, the filters lie open.
    if (filters instanceof HTMLDetailsElement)
      filters.open = matchMedia('(width >= 64rem)').matches;
  }

  show(request: SearchRequest, answer: SearchAnswer, first: readonly SearchResult[]): void {
    const { query, chosen } = request;
    const isEmpty = answer.count === 0;
    this.say(isEmpty ? `Không tìm thấy “${query}”` : `${answer.count} kết quả cho “${query}”`);
    this.#part('filters').hidden = !showFacets(this.#root, answer, request);
    this.#part('unfilter').hidden = Object.values(chosen).join('') === '';
    this.#part('suggestion').replaceChildren(
      ...(answer.suggestion === undefined
        ? []
        : ['Có phải bạn muốn tìm: ', toQueryLink(answer.suggestion)]),
    );
    const list = this.#part('results');
    list.replaceChildren(...first.map(toItem));
    this.#part('empty').hidden = !isEmpty;
    fillEmpty(this.#root, answer);
    const more = this.#part('more');
    more.hidden = answer.count <= first.length;
    more.onclick = () => void showMore(answer, list, more);
  }

  clear(): void {
    for (const name of ['results', 'suggestion']) this.#part(name).replaceChildren();
    for (const name of ['empty', 'filters', 'more']) this.#part(name).hidden = true;
    this.say('');
  }

  /** Shown at once; spoken when nothing new has come for a while, so that typing is not talked over. */
  say(words: string): void {
    this.#part('status').textContent = words;
    this.hush();
    this.#speaking = window.setTimeout(() => {
      this.#part('spoken').textContent = words;
    }, SPEAKING_PAUSE);
  }

  /** What waits to be spoken is not: the reader types on, however long the next answer takes. */
  hush(): void {
    clearTimeout(this.#speaking);
  }

  #part(name: string): HTMLElement {
    const element = this.#root.querySelector<HTMLElement>(`[data-search-${name}]`);
    if (element === null) throw new Error(`Trang tìm kiếm thiếu data-search-${name}`);
    return element;
  }
}

async function showMore(answer: SearchAnswer, list: Element, more: HTMLElement): Promise<void> {
  const items = (await answer.load(list.childElementCount, PAGE_SIZE)).map(toItem);
  list.append(...items);
  more.hidden = list.childElementCount >= answer.count;
  items[0]?.querySelector('a')?.focus();
}
