export interface Suggestion {
  label: string;
  /** What kind of thing it is. */
  note: string;
  href: string;
}

/** A search box with a list of suggestions, after the combobox pattern of the WAI-ARIA authoring practices. */
export class SearchBox {
  readonly #box: HTMLInputElement;
  readonly #list: HTMLElement;
  #addresses: string[] = [];
  #active = -1;
  /** Suggestions that came while one of the present ones was being chosen. */
  #newer: readonly Suggestion[] | undefined;
  /** Between the press and the click of a pointer on the list. */
  #isPressed = false;
  /** Typing opens the list; what the reader has closed opens on an arrow key only. */
  #mayOpen = false;

  /** Before this the box is a plain search box, so it is one where no script runs. */
  constructor(box: HTMLInputElement, list: HTMLElement) {
    this.#box = box;
    this.#list = list;
    box.role = 'combobox';
    box.ariaAutoComplete = 'list';
    box.ariaExpanded = 'false';
    box.setAttribute('aria-controls', list.id);
    box.addEventListener('keydown', (event) => this.#press(event));
    box.addEventListener('input', () => {
      this.#mayOpen = true;
      this.#letGo();
    });
    box.addEventListener('blur', () => this.#close());
    // The box keeps the focus while the list is pointed at.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('pointerdown', ({ button }) => {
      this.#isPressed = button === 0;
    });
    list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role="option"]') : null;
      if (option !== null) this.#follow([...list.children].indexOf(option));
    });
    // A press may end outside the list, which is a click on what holds both.
    for (const end of ['click', 'pointercancel']) {
      document.addEventListener(end, () => {
        this.#isPressed = false;
        this.#renew();
      });
    }
  }

  /**
   * Shows these in place of the last ones; none closes the list.
   * While the reader is choosing they wait: Enter and a click follow what was read.
   */
  offer(suggestions: readonly Suggestion[]): void {
    this.#newer = suggestions;
    this.#renew();
  }

  /** Closes the list and empties it, whatever the reader is at. */
  clear(): void {
    this.#newer = [];
    this.#letGo();
  }

  #close(): void {
    this.#mayOpen = false;
    this.#letGo();
    this.#show(false);
  }

  /** Nothing is being chosen any more: the keys are the box's. */
  #letGo(): void {
    this.#isPressed = false;
    this.#point(-1);
  }

  /** Puts what was offered last in the list, unless something of the present list is being chosen. */
  #renew(): void {
    const suggestions = this.#newer;
    if (suggestions === undefined || this.#active >= 0 || this.#isPressed) return;
    this.#newer = undefined;
    this.#addresses = suggestions.map(({ href }) => href);
    this.#list.replaceChildren(...suggestions.map(toOption));
    const isAsking = this.#mayOpen && document.activeElement === this.#box;
    this.#show(isAsking && suggestions.length > 0);
  }

  #show(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#box.ariaExpanded = String(isOpen);
  }

  #press(event: KeyboardEvent): void {
    // An input method is still making the syllable: its keys are its own.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const isTaken = this.#list.hidden ? this.#pressClosed(key) : this.#pressOpen(key);
    if (isTaken) event.preventDefault();
  }

  #pressOpen(key: string): boolean {
    const last = this.#addresses.length - 1;
    if (key === 'ArrowDown') this.#point(this.#active < last ? this.#active + 1 : -1);
    else if (key === 'ArrowUp') this.#point(this.#active >= 0 ? this.#active - 1 : last);
    else if (key === 'Escape') this.#close();
    else if (this.#active < 0) return false;
    else if (key === 'Home') this.#point(0);
    else if (key === 'End') this.#point(last);
    else if (key === 'Enter') this.#follow(this.#active);
    else return false;
    return true;
  }

  #pressClosed(key: string): boolean {
    if (key === 'Escape' && this.#box.value !== '') {
      this.#box.value = '';
      this.#box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return true;
    }
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
    if (!isArrow || this.#addresses.length === 0 || this.#box.value.trim() === '') return false;
    this.#mayOpen = true;
    this.#show(true);
    this.#point(key === 'ArrowDown' ? 0 : this.#addresses.length - 1);
    return true;
  }

  /** Marks an option as the present one; -1 gives the keys back to the box. */
  #point(index: number): void {
    this.#active = index;
    [...this.#list.children].forEach((option, place) => {
      option.ariaSelected = String(place === index);
    });
    const option = this.#list.children[index];
    if (option === undefined) {
      this.#box.removeAttribute('aria-activedescendant');
      this.#renew();
      return;
    }
    this.#box.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  #follow(index: number): void {
    const address = this.#addresses[index];
    if (address !== undefined) location.assign(address);
  }
}

function toOption({ label, note }: Suggestion, index: number): HTMLLIElement {
  const option = document.createElement('li');
  option.role = 'option';
  option.id = `goi-y-${index}`;
  option.ariaSelected = 'false';
  const kind = document.createElement('span');
  kind.textContent = note;
  option.append(label, ' ', kind);
  return option;
}
