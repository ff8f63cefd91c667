import { fold } from '#domain/vietnamese.ts';

/**
 * Narrows a list that is already in the page. Each `[data-item]` carries one attribute per field
 * (`data-f-sector="coffee"`, several values separated by a space) and may carry `data-key`, its folded text.
 * The choices stand in the address, so a view can be shared and "back" works.
 */
class ListFilter extends HTMLElement {
  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  connectedCallback(): void {
    const { form } = this;
    if (form === null) return;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.apply(true));
    form.addEventListener('reset', () => setTimeout(() => this.apply(true)));
    addEventListener('popstate', () => this.restore());
    this.restore();
  }

  private restore(): void {
    const given = new URLSearchParams(location.search);
    for (const control of this.controls()) control.value = given.get(control.name) ?? '';
    this.apply(false);
  }

  private controls(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form [name]')];
  }

  private apply(isChoice: boolean): void {
    const chosen = this.controls().filter((control) => control.value.trim() !== '');
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')];
    for (const item of items) item.hidden = !chosen.every((control) => matches(item, control));
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
    }
    const shown = items.filter((item) => !item.hidden).length;
    const status = this.querySelector<HTMLElement>('[data-count]');
    if (status !== null) {
      const noun = status.dataset['count'] ?? 'mục';
      status.textContent =
        shown === 0
          ? `Không có ${noun} nào khớp. Bỏ bớt điều kiện lọc.`
          : `${shown} trên ${items.length} ${noun}`;
    }
    if (!isChoice) return;
    const query = new URLSearchParams(
      chosen.map((control) => [control.name, control.value.trim()]),
    );
    history.replaceState(
      null,
      '',
      `${location.pathname}${query.size > 0 ? `?${query.toString()}` : ''}`,
    );
  }
}

function matches(item: HTMLElement, control: HTMLInputElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLInputElement) {
    return fold(control.value.trim())
      .split(/\s+/)
      .every((word) => (item.dataset['key'] ?? '').includes(word));
  }
  return (item.getAttribute(`data-f-${control.name}`) ?? '').split(' ').includes(control.value);
}

customElements.define('list-filter', ListFilter);
