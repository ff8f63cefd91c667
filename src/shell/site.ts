/** The only script of a reading page: reader's tools, copying, the search key, list filters. Each part finds its own markup or does nothing. */
import './reader-tools.ts';
import './copy-buttons.ts';
import './list-filter.ts';

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.activeElement?.matches('.term')) {
    document.documentElement.dataset['tips'] = 'off';
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

document.addEventListener('focusin', () => delete document.documentElement.dataset['tips']);
document.addEventListener('pointermove', () => delete document.documentElement.dataset['tips'], {
  passive: true,
});
