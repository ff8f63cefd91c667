import { openEngine, type SearchAnswer, type SearchResult } from './engine.ts';

const PAGE_SIZE = 10;

/** The search page: query and kind stand in the address, answers come as plain links in rank order. */
class SearchPage extends HTMLElement {
  #engine: ReturnType<typeof openEngine> | undefined;
  #turn = 0;

  connectedCallback(): void {
    const { box, kind } = this.#parts();
    const given = new URLSearchParams(location.search);
    box.value = given.get('q') ?? '';
    box.addEventListener('focus', () => void this.#open(), { once: true });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search();
    });
    box.addEventListener('input', () => void this.#search());
    kind.addEventListener('change', () => void this.#search());
    if (box.value.trim() !== '') void this.#search(given.get('loai') ?? '');
  }

  #parts() {
    return {
      box: this.#part(HTMLInputElement, 'input[name="q"]'),
      kind: this.#part(HTMLSelectElement, 'select'),
      status: this.#part(HTMLElement, '[data-search-status]'),
      list: this.#part(HTMLElement, '[data-search-results]'),
      more: this.#part(HTMLButtonElement, '[data-search-more]'),
    };
  }

  #part<T extends Element>(type: new () => T, selector: string): T {
    const element = this.querySelector(selector);
    if (!(element instanceof type)) throw new Error(`Trang tìm kiếm thiếu ${selector}`);
    return element;
  }

  #open(): ReturnType<typeof openEngine> {
    return (this.#engine ??= openEngine());
  }

  async #search(chosenKind = this.#parts().kind.value): Promise<void> {
    const { box, kind, status, list, more } = this.#parts();
    const turn = ++this.#turn;
    const query = box.value.trim();
    const address = new URLSearchParams({
      ...(query && { q: query }),
      ...(chosenKind && { loai: chosenKind }),
    });
    history.replaceState(null, '', address.size > 0 ? `?${address.toString()}` : location.pathname);
    if (query === '') {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      return;
    }
    let answer: SearchAnswer;
    try {
      answer = await (await this.#open())(query, chosenKind);
    } catch {
      this.#engine = undefined;
      status.textContent = 'Chưa tải được bộ tìm kiếm. Xem lại đường truyền rồi bấm Tìm lần nữa.';
      return;
    }
    const results = await answer.load(0, PAGE_SIZE);
    // A later keystroke has overtaken this answer.
    if (turn !== this.#turn) return;
    showKinds(kind, answer, chosenKind);
    list.replaceChildren(...results.map(toItem));
    status.textContent =
      answer.count === 0
        ? `Không tìm thấy “${query}”. Thử ít từ hơn, bỏ dấu, hoặc chọn “Tất cả”.`
        : `${answer.count} kết quả cho “${query}”`;
    more.hidden = answer.count <= PAGE_SIZE;
    more.onclick = () => void showMore(answer, list, more);
  }
}

async function showMore(
  answer: SearchAnswer,
  list: Element,
  more: HTMLButtonElement,
): Promise<void> {
  const items = (await answer.load(list.childElementCount, PAGE_SIZE)).map(toItem);
  list.append(...items);
  more.hidden = list.childElementCount >= answer.count;
  items[0]?.querySelector('a')?.focus();
}

function showKinds(select: HTMLSelectElement, answer: SearchAnswer, chosen: string): void {
  const options = [new Option('Tất cả', '')];
  for (const { kind, count } of answer.kinds) options.push(new Option(`${kind} (${count})`, kind));
  if (chosen !== '' && !answer.kinds.some(({ kind }) => kind === chosen)) {
    options.push(new Option(`${chosen} (0)`, chosen));
  }
  select.replaceChildren(...options);
  select.value = chosen;
}

function toItem(result: SearchResult): HTMLLIElement {
  const item = document.createElement('li');
  const kind = Object.assign(document.createElement('p'), {
    className: 'kind',
    textContent: result.kind,
  });
  const link = Object.assign(document.createElement('a'), {
    href: result.href,
    textContent: result.title,
  });
  link.dataset['result'] = '';
  const excerpt = document.createElement('p');
  for (const { text, isMatch } of result.excerpt) {
    const node = isMatch ? document.createElement('mark') : document.createElement('span');
    node.textContent = text;
    excerpt.append(node);
  }
  item.append(kind, link, excerpt);
  return item;
}

customElements.define('search-page', SearchPage);
