import { HIGHLIGHT_PARAMETER } from './highlight-address.ts';
import { findTerms } from './highlight-words.ts';
import { PageText } from './page-text.ts';

/** One place where a term stands; several ranges where links or notes cut it into pieces. */
type Place = readonly Range[];

/** Highlights on this page the words its address carries, and goes to the first place. */
export function highlightPage(root: Element): void {
  const address = new URL(location.href);
  const terms = address.searchParams.getAll(HIGHLIGHT_PARAMETER);
  const page = new PageText(root);
  const places = findTerms(page.text, terms).map(([start, end]) => page.rangesOf(start, end));
  if (places.length === 0) return;
  const paint = 'highlights' in CSS ? paintRanges(places) : wrapInMarks(places);
  const first = firstOf(places);
  const bar = offerSteps(places, first.index, paint, () => {
    paint.clear();
    bar.remove();
    address.searchParams.delete(HIGHLIGHT_PARAMETER);
    history.replaceState(history.state, '', address);
  });
  root.append(bar);
  // Where the anchor's own part has none of the words, the anchor keeps the window.
  if (!first.isElsewhere) whenLoaded(() => goTo(places[first.index]));
}

interface Paint {
  /** Shows which place is the present one. */
  point(place: Place): void;
  clear(): void;
}

function paintRanges(places: readonly Place[]): Paint {
  CSS.highlights.set('tim', new Highlight(...places.flat()));
  return {
    point: (place) => {
      const present = new Highlight(...place);
      present.priority = 1;
      CSS.highlights.set('tim-hien', present);
    },
    clear: () => CSS.highlights.clear(),
  };
}

function wrapInMarks(places: readonly Place[]): Paint {
  // Backwards, for a wrapped piece cuts its text node and moves what follows.
  const marks = [...places.flat()].reverse().map((range) => {
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    return mark;
  });
  return {
    point: () => undefined,
    clear: () => {
      for (const mark of marks) mark.replaceWith(...mark.childNodes);
    },
  };
}

/** The bar at the foot of the window: how many places, the next one, no more of it. */
function offerSteps(
  places: readonly Place[],
  first: number,
  paint: Paint,
  close: () => void,
): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'highlight-bar';
  bar.dataset['print'] = 'never';
  const count = document.createElement('p');
  const number = document.createElement('b');
  count.setAttribute('role', 'status');
  count.append(
    number,
    Object.assign(document.createElement('span'), { textContent: ' có từ bạn tìm' }),
  );
  let present = first;
  const tell = () => {
    number.textContent = `Chỗ ${present + 1}/${places.length}`;
    paint.point(places[present] ?? []);
  };
  const step = (by: number) => {
    present = (present + by + places.length) % places.length;
    tell();
    goTo(places[present]);
  };
  bar.append(count);
  if (places.length > 1) {
    bar.append(
      button('Trước', () => step(-1)),
      button('Sau', () => step(1)),
    );
  }
  bar.append(button('Bỏ tô', close));
  tell();
  return bar;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}

/** Index of the first place inside what the address's anchor names, else of the first on the page. */
function firstOf(places: readonly Place[]): { index: number; isElsewhere: boolean } {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return { index: 0, isElsewhere: false };
  const scope = target.matches('h1, h2, h3, h4') ? target.parentElement : target;
  const index = places.findIndex(([range]) => {
    const node = range?.startContainer;
    if (node === undefined || !scope?.contains(node)) return false;
    return (target.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) === 0;
  });
  return { index: Math.max(index, 0), isElsewhere: index < 0 };
}

function goTo(place: Place | undefined): void {
  const range = place?.[0];
  if (range === undefined) return;
  const folded = range.startContainer.parentElement?.closest('details:not([open])');
  folded?.setAttribute('open', '');
  const { top, bottom } = range.getBoundingClientRect();
  // What is already in sight, clear of the bar, does not jump.
  if (top < 0 || bottom > innerHeight * 0.85) scrollBy({ top: top - innerHeight / 3 });
}

/** After the browser's own jump to the anchor; a reader who comes back keeps the place they left. */
function whenLoaded(act: () => void): void {
  const [visit] = performance.getEntriesByType('navigation');
  if (visit instanceof PerformanceNavigationTiming && visit.type !== 'navigate') return;
  const later = () => requestAnimationFrame(act);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}
