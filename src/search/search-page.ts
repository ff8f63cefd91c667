import { routes } from '#domain/route.ts';
import { AnswerView, PAGE_SIZE } from './answer-view.ts';
import type { SearchAnswer, SearchRequest, SearchResult } from './engine.ts';
import { toHighlighted } from './highlight-address.ts';
import { FACETS, toAddress, toRequest } from './search-address.ts';
import { SearchBox, type Suggestion } from './search-box.ts';

const SUGGESTIONS = 6;
/** Milliseconds without a keystroke before the engine is asked. */
const TYPING_PAUSE = 100;
/** Milliseconds after which waiting is worth a word. */
const WAITING = 400;

type Search = (request: SearchRequest) => Promise<SearchAnswer>;

/** The search page: query and filters stand in the address, answers come as plain links in rank order. */
class SearchPage extends HTMLElement {
  readonly #box = this.#part(HTMLInputElement, 'input[name="q"]');
  readonly #suggestions = new SearchBox(this.#box, this.#part(HTMLElement, '[role="listbox"]'));
  readonly #view = new AnswerView(this);
  #engine: Promise<Search> | undefined;
  #request: SearchRequest = { query: '', chosen: {} };
  /** The address that "back" returns to; what is being typed stands over it until it is submitted. */
  #settled = '';
  #turn = 0;
  #typing = 0;

  connectedCallback(): void {
    // A failure is told when something is searched for.
    this.#box.addEventListener('focus', () => void this.#open().catch(() => undefined), {
      once: true,
    });
    this.#box.addEventListener('input', () => this.#type());
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ ...this.#request, query: this.#box.value.trim() });
      // On a phone the keyboard would hide the answers.
      if (matchMedia('(pointer: coarse)').matches) this.#box.blur();
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#choose(target);
    });
    this.addEventListener('click', (event) => this.#click(event));
    const index = this.#part(HTMLDetailsElement, '[data-titles-index]');
    index.dataset['folded'] = '';
    index.open = index.querySelector(':target') !== null;
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #part<T extends Element>(type: new () => T, selector: string): T {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`Trang tìm kiếm thiếu ${selector}`);
    return element;
  }

  /** The engine fetches nothing of the index before somebody is about to search. */
  #open(): Promise<Search> {
    return (this.#engine ??= import('./engine.ts')
      .then(({ openEngine }) => openEngine())
      .catch((error: unknown) => {
        this.#engine = undefined;
        throw error;
      }));
  }

  /** Takes query and filters from the address: at the start, and when the reader goes back or forth. */
  #restore(): void {
    this.#request = toRequest(location.search);
    this.#settled = toAddress(this.#request);
    this.#box.value = this.#request.query;
    void this.#search();
  }

  #type(): void {
    this.#request = { ...this.#request, query: this.#box.value.trim() };
    this.#view.hush();
    clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => {
      history.replaceState(null, '', toAddress(this.#request));
      void this.#search((first) => this.#suggestions.offer(first.map(toSuggestion)));
    }, TYPING_PAUSE);
  }

  #choose(select: HTMLSelectElement): void {
    const field = FACETS.find(({ parameter }) => parameter === select.name);
    if (field === undefined) return;
    const { chosen } = this.#request;
    this.#ask({ ...this.#request, chosen: { ...chosen, [field.facet]: select.value } });
  }

  /** Links that ask other words are answered here, without loading the page again. */
  #click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest('[data-search-unfilter]') !== null) {
      this.#ask({ ...this.#request, chosen: {} });
      this.#box.focus();
      return;
    }
    const link = event.target.closest<HTMLAnchorElement>(`a[href^="${routes.search}?"]`);
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#ask(toRequest(link.search));
    this.#box.value = this.#request.query;
    this.#box.focus();
  }

  /** A question the reader has finished: it gets an address of its own to come back to. */
  #ask(request: SearchRequest): void {
    clearTimeout(this.#typing);
    this.#request = request;
    const address = toAddress(request);
    history.replaceState(null, '', this.#settled);
    if (address !== this.#settled) history.pushState(null, '', address);
    this.#settled = address;
    void this.#search();
  }

  /** Shows the answer to the present question, unless a later one overtakes it on the way. */
  async #search(offer?: (first: SearchResult[]) => void): Promise<void> {
    const turn = ++this.#turn;
    const request = this.#request;
    if (offer === undefined || request.query === '') this.#suggestions.clear();
    // Answers have their room while there is a question, so what is below them does not come and go.
    document.documentElement.toggleAttribute('data-asked', request.query !== '');
    if (request.query === '') {
      this.#view.clear();
      return;
    }
    const waiting = setTimeout(() => {
      if (turn === this.#turn) this.#view.say('Đang tìm…');
    }, WAITING);
    try {
      const search = await this.#open();
      if (turn !== this.#turn) return;
      const answer = await search(request);
      if (turn !== this.#turn) return;
      const first = await answer.load(0, PAGE_SIZE);
      if (turn !== this.#turn) return;
      this.#view.show(request, answer, first);
      offer?.(first.slice(0, SUGGESTIONS));
    } catch {
      if (turn !== this.#turn) return;
      this.#view.say('Chưa tải được bộ tìm kiếm. Xem lại đường truyền rồi bấm Tìm lần nữa.');
    } finally {
      clearTimeout(waiting);
    }
  }
}

function toSuggestion({ title, kind, href, highlight }: SearchResult): Suggestion {
  return { label: title, note: kind, href: toHighlighted(href, highlight) };
}

customElements.define('search-page', SearchPage);
