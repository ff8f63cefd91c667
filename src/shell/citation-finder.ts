import {
  citedDocuments,
  citedProvisions,
  type CitedDocument,
} from '#domain/citation/cited-documents.ts';
import type { Citation } from '#domain/citation/citation.ts';
import { createResolver, type Resolve } from '#domain/citation/resolve.ts';
import type { CitableEntry, CitableIndex } from '#exports/citable-index.ts';

/** Reads what is pasted into the box and shows the documents it cites. Nothing leaves the browser. */
class CitationFinder extends HTMLElement {
  private resolve: Resolve<CitableEntry> = () => undefined;
  private knownTitles: readonly string[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    const box = this.querySelector('textarea');
    if (form === null || box === null) return;
    const index: unknown = JSON.parse(this.querySelector('script')?.textContent ?? 'null');
    if (!isCitableIndex(index)) return;
    this.knownTitles = index.knownTitles;
    this.resolve = createResolver(index.entries, (entry) => entry);
    const read = () => this.show(box.value);
    let waiting = 0;
    box.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(read, 250);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      read();
    });
    form.addEventListener('reset', () => setTimeout(read));
    const example = this.querySelector<HTMLElement>('[data-example]');
    example?.addEventListener('click', () => {
      box.value = example.dataset['example'] ?? '';
      read();
    });
    read();
  }

  private show(given: string): void {
    const text = given.normalize('NFC');
    const cited = citedDocuments(text, this.resolve, this.knownTitles);
    const known = cited.filter(({ resolved }) => resolved !== undefined);
    const unknown = cited.filter(({ resolved }) => resolved === undefined);
    this.fill('known', known);
    this.fill('unknown', unknown);
    this.showText(text, known);
    const status = this.querySelector('[data-status]');
    if (status !== null) status.textContent = summary(text, known.length, unknown.length);
  }

  private fill(name: string, cited: readonly CitedDocument<CitableEntry>[]): void {
    const section = this.querySelector<HTMLElement>(`[data-list="${name}"]`);
    const template = this.querySelector('template');
    if (section === null || template === null) return;
    section.hidden = cited.length === 0;
    section.querySelector('ul')?.replaceChildren(
      ...cited.map((each) => {
        const item = document.importNode(template.content, true);
        fillItem(item, each);
        return item;
      }),
    );
  }

  /** The text again, with what it cites as links. */
  private showText(text: string, known: readonly CitedDocument<CitableEntry>[]): void {
    const section = this.querySelector<HTMLElement>('[data-text]');
    const target = section?.querySelector('p');
    if (!section || !target) return;
    section.hidden = known.length === 0;
    const links = known
      .flatMap(({ citations, resolved }) =>
        resolved ? citations.map((citation) => ({ citation, entry: resolved.document })) : [],
      )
      .sort((left, right) => left.citation.start - right.citation.start);
    const pieces: (string | HTMLElement)[] = [];
    let position = 0;
    for (const { citation, entry } of links) {
      const { start, end } = citation;
      const link = document.createElement('a');
      link.href = hrefOf(entry, citation);
      link.textContent = text.slice(start, end);
      pieces.push(text.slice(position, start), link);
      position = end;
    }
    target.replaceChildren(...pieces, text.slice(position));
  }
}

/** The page carries what `citableIndex` made; this only tells the type checker so. */
function isCitableIndex(value: unknown): value is CitableIndex {
  return (
    typeof value === 'object' && value !== null && 'entries' in value && 'knownTitles' in value
  );
}

function fillItem(
  item: DocumentFragment,
  { name, resolved, citations }: CitedDocument<CitableEntry>,
): void {
  const entry = resolved?.document;
  const title = item.querySelector<HTMLAnchorElement>('[data-name]');
  const [first] = citations;
  if (title !== null) {
    title.textContent = entry === undefined ? name : withTitle(entry);
    if (entry !== undefined && first !== undefined) {
      title.href = citations.length === 1 ? hrefOf(entry, first) : entry.href;
    }
  }
  const force = item.querySelector<HTMLElement>('span[data-force]');
  if (force !== null) {
    force.textContent = entry?.force?.label ?? '';
    force.dataset['force'] = entry?.force?.id ?? '';
  }
  const provisions = citedProvisions(citations);
  const places = item.querySelector('[data-places]');
  if (places !== null) {
    places.textContent = [
      `Dẫn ${citations.length} lần`,
      ...(provisions.length > 0 ? [provisions.join('; ')] : []),
    ].join(': ');
  }
  const doubt = item.querySelector<HTMLElement>('[data-doubt]');
  if (doubt !== null) doubt.hidden = resolved?.isCertain !== false;
}

/** "Nghị quyết 20-NQ/TW: về tiếp tục đổi mới…". */
function withTitle({ name, kind, title }: CitableEntry): string {
  return title === undefined || kind === 'plan' ? name : `${name}: ${title}`;
}

/** A citation of a plan's clause leads to the clause. */
function hrefOf({ href, clauses }: CitableEntry, { provisions }: Citation): string {
  const [place] = provisions;
  const clause = `${place?.section ?? ''}-${place?.clause ?? ''}`.toLowerCase();
  return clauses?.includes(clause) === true ? `${href}${clause}/` : href;
}

function summary(text: string, known: number, unknown: number): string {
  if (text.trim() === '') return '';
  if (known + unknown === 0) {
    return 'Không thấy lời dẫn văn bản nào. Trang nhận ra số ký hiệu (20-NQ/TW), tên loại kèm số (Nghị định 113/2024) và tên luật kèm năm.';
  }
  return `${known + unknown} văn bản được dẫn: ${known} có trong thư viện, ${unknown} chưa có.`;
}

customElements.define('citation-finder', CitationFinder);
