import { fold } from '#domain/vietnamese.ts';

type Control = HTMLInputElement | HTMLSelectElement;

interface Item {
  element: HTMLElement;
  group: Element | null;
  /** Folded text that typing is compared with. */
  key: string;
  /** What it answers to in each drop-down. */
  answers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One condition the reader has set. */
interface Question {
  name: string;
  accepts(item: Item): boolean;
}

/**
 * Narrows a list that is already in the page. Each `[data-item]` carries one attribute per field
 * (`data-f-sector="coffee"`, several values separated by a space; a value "x/y" also answers to "x" and
 * to "y") and may carry `data-key`, its folded text. The choices stand in the address, so a view can be
 * shared and "back" works. The items are read once; a choice then costs one pass over what was read.
 */
class ListFilter extends HTMLElement {
  private controls: Control[] = [];
  private items: Item[] = [];
  /** Labels of options without their counts. */
  private readonly labels = new Map<HTMLOptionElement, string>();

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    this.controls = [...form.querySelectorAll<Control>('[name]')];
    for (const option of form.querySelectorAll('option')) {
      this.labels.set(option, option.textContent.trim().replace(/ \(\d+\)$/, ''));
    }
    const names = this.selects().map(({ name }) => name);
    this.items = [...this.querySelectorAll<HTMLElement>('[data-item]')].map((element) => ({
      element,
      group: element.closest('[data-group]'),
      key: element.dataset['key'] ?? '',
      answers: new Map(names.map((name) => [name, answersOf(element, name)])),
    }));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => {
      this.apply();
      this.keepInAddress(target instanceof HTMLSelectElement);
    });
    form.addEventListener('reset', () =>
      setTimeout(() => {
        this.apply();
        this.keepInAddress(true);
      }),
    );
    addEventListener('popstate', () => this.restore());
    this.querySelector<HTMLAnchorElement>('a[data-view-file]')?.addEventListener('click', (event) =>
      this.saveShown(event),
    );
    this.restore();
  }

  private selects(): HTMLSelectElement[] {
    return this.controls.filter((control) => control instanceof HTMLSelectElement);
  }

  private restore(): void {
    const given = new URLSearchParams(location.search);
    for (const control of this.controls) {
      control.value = given.get(control.name) ?? '';
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = '';
    }
    this.apply();
  }

  private apply(): void {
    const questions = this.questions();
    const counts = new Map(this.selects().map(({ name }) => [name, new Map<string, number>()]));
    const groups = new Map<Element, boolean>();
    let shown = 0;
    for (const item of this.items) {
      const failed = questions.filter((question) => !question.accepts(item));
      const isShown = failed.length === 0;
      if (isShown) shown += 1;
      if (item.element.hidden === isShown) item.element.hidden = !isShown;
      if (item.group !== null) groups.set(item.group, (groups.get(item.group) ?? false) || isShown);
      // A choice in a field would leave the items that meet every condition of the other fields.
      for (const [name, count] of counts) {
        if (failed.length > 1 || (failed[0] !== undefined && failed[0].name !== name)) continue;
        for (const value of item.answers.get(name) ?? []) {
          count.set(value, (count.get(value) ?? 0) + 1);
        }
      }
    }
    for (const [group, isShown] of groups) group.toggleAttribute('hidden', !isShown);
    this.showOptions(counts);
    this.showCount(shown);
  }

  private questions(): Question[] {
    return this.controls.flatMap((control): Question[] => {
      const { name } = control;
      if (control instanceof HTMLInputElement) {
        const words = fold(control.value.trim()).split(/\s+/);
        return words[0] === ''
          ? []
          : [{ name, accepts: ({ key }) => words.every((word) => key.includes(word)) }];
      }
      if (control.dataset['qualifies'] !== undefined) return [];
      const wanted = [this.qualifierOf(name), control.value].filter((part) => part !== '');
      if (wanted.length === 0) return [];
      const value = wanted.join('/');
      return [{ name, accepts: ({ answers }) => answers.get(name)?.has(value) === true }];
    });
  }

  /** What the reader chose in the field that qualifies another: "chu-tri" before an agency. */
  private qualifierOf(name: string): string {
    return this.selects().find(({ dataset }) => dataset['qualifies'] === name)?.value ?? '';
  }

  private showOptions(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): void {
    for (const select of this.selects()) {
      if (select.dataset['qualifies'] !== undefined) continue;
      const qualifier = this.qualifierOf(select.name);
      for (const option of select.options) {
        if (option.value === '') continue;
        const value = qualifier === '' ? option.value : `${qualifier}/${option.value}`;
        const text = `${this.labels.get(option)} (${counts.get(select.name)?.get(value) ?? 0})`;
        if (option.textContent !== text) option.textContent = text;
      }
    }
  }

  private showCount(shown: number): void {
    const status = this.querySelector<HTMLElement>('[data-count]');
    if (status === null) return;
    const noun = status.dataset['count'] ?? 'mục';
    status.textContent =
      shown === 0
        ? `Không có ${noun} nào khớp. Bỏ bớt điều kiện lọc.`
        : `${shown} trên ${this.items.length} ${noun}`;
  }

  /** The file beside the list holds all of it; what is narrowed is saved narrowed. */
  private saveShown(event: Event): void {
    const link = event.currentTarget;
    const shown = this.items.filter(({ element }) => !element.hidden);
    if (!(link instanceof HTMLAnchorElement) || shown.length === this.items.length) return;
    event.preventDefault();
    const pages = shown.map(({ element }) => element.querySelector('a')?.pathname ?? '');
    void import('./view-file.ts').then(({ saveRowsAbout }) => saveRowsAbout(link, new Set(pages)));
  }

  /** Each choice is a step that "back" undoes; letters typed are not. */
  private keepInAddress(isStep: boolean): void {
    const chosen = this.controls.filter(({ value }) => value.trim() !== '');
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value.trim()]));
    const address = `${location.pathname}${query.size > 0 ? `?${query.toString()}` : ''}`;
    if (address === location.pathname + location.search) return;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }
}

function answersOf(element: HTMLElement, name: string): Set<string> {
  const values = (element.getAttribute(`data-f-${name}`) ?? '').split(' ');
  return new Set(
    values.flatMap((value) => (value.includes('/') ? [value, ...value.split('/')] : [value])),
  );
}

customElements.define('list-filter', ListFilter);
