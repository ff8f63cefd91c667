/** The only script of a reading page: reader's tools, copying, the search key, list filters; highlighting, the search page's own and the citation finder are fetched where they are needed. Each part finds its own markup or does nothing. */
import './reader-tools.ts';
import './copy-buttons.ts';
import './share-buttons.ts';
// Before the lists are read: they may hold what is no longer so.
import './reader-day.ts';
import './list-filter.ts';
import { fetchEngineEarly } from '#search/early-engine.ts';
import { HIGHLIGHT_PARAMETER } from '#search/highlight-address.ts';

const content = document.querySelector('main');
if (content !== null && new URLSearchParams(location.search).has(HIGHLIGHT_PARAMETER)) {
  void import('#search/highlight.ts').then(({ highlightPage }) => highlightPage(content));
}
if (document.querySelector('search-page') !== null) {
  if (document.documentElement.dataset['asked'] !== undefined) fetchEngineEarly();
  void import('#search/search-page.ts');
}
if (document.querySelector('page-check') !== null) void import('./page-check.ts');
if (document.querySelector('offline-panel') !== null) void import('./offline-panel.ts');
if (document.querySelector('citation-finder') !== null) void import('./citation-finder.ts');

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    if (document.activeElement?.matches('.term')) document.documentElement.dataset['tips'] = 'off';
    document.querySelector<HTMLElement>(':target [data-close-note]')?.click();
  }
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (target instanceof HTMLElement && target.matches('input, select, textarea')) return;
  const box = document.querySelector<HTMLInputElement>('input[type="search"][name="q"]');
  if (box === null) return;
  event.preventDefault();
  box.focus();
  box.select();
});

let pressedTerm: HTMLElement | undefined;
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  pressedTerm = target.closest<HTMLElement>('.term') ?? pressedTerm;
  if (target.closest('[data-close-note]') === null) return;
  // Once the address has changed, and with it the note's place: back to the word it explains.
  setTimeout(() => pressedTerm?.focus({ preventScroll: true }));
});

document.addEventListener('focusin', () => delete document.documentElement.dataset['tips']);
document.addEventListener('pointermove', () => delete document.documentElement.dataset['tips'], {
  passive: true,
});
