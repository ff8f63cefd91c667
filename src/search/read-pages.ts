import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { z } from 'zod';
import type { StoredPage } from './stored-pages.ts';

/** Pagefind writes each record as this word and a JSON object, zipped. */
const SIGNATURE = 'pagefind_dcd';
const fragment = z.object({
  url: z.string(),
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.record(z.string(), z.string()),
  anchors: z.array(
    z.object({ element: z.string(), id: z.string(), text: z.string(), location: z.number() }),
  ),
});
type Fragment = z.infer<typeof fragment>;

export const indexedPage = z.object({
  stored: z.object({
    url: z.string(),
    title: z.string(),
    name: z.string().exactOptional(),
    kind: z.string(),
    path: z.string(),
    state: z.string().exactOptional(),
    text: z.string(),
    headings: z
      .array(z.object({ at: z.number(), id: z.string(), text: z.string() }))
      .exactOptional(),
  }),
  so: z.string(),
  facets: z.record(z.string(), z.array(z.string())),
});

/** A page to be indexed: what is stored of it, and what it is only found by. */
export interface IndexedPage {
  stored: StoredPage;
  /** All the ways to write its number. */
  so: string;
  facets: Record<string, string[]>;
}

/** What Pagefind read from the pages and records it was given, by address. */
export async function readPages(index: PagefindIndex): Promise<IndexedPage[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Không đọc được các trang: ${errors.join('; ')}`);
  return files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ path, content }) => {
      const text = gunzipSync(content).toString('utf8');
      if (!text.startsWith(SIGNATURE)) throw new Error(`${path}: không phải dạng đã biết.`);
      return toPage(fragment.parse(JSON.parse(text.slice(SIGNATURE.length))));
    })
    .sort((left, right) => (left.stored.url < right.stored.url ? -1 : 1));
}

function toPage({ url, content: written, meta, filters, anchors }: Fragment): IndexedPage {
  const content = written.normalize('NFC');
  const title = (meta['title'] ?? url).normalize('NFC');
  const text = bodyOf(content, title);
  const headings = url.includes('#')
    ? []
    : headingsIn(anchors, { content, start: content.length - text.length });
  const { name, state } = meta;
  return {
    stored: {
      url,
      title,
      ...(name === undefined ? {} : { name }),
      kind: filters['kind']?.[0] ?? '',
      path: meta['path'] ?? '',
      ...(state === undefined ? {} : { state }),
      text,
      ...(headings.length === 0 ? {} : { headings }),
    },
    so: meta['so'] ?? '',
    facets: filters,
  };
}

/** A page's text without the heading that it begins with. */
function bodyOf(content: string, title: string): string {
  if (!content.startsWith(title)) return content;
  return content.slice(title.length).replace(/^[.\s]+/u, '');
}

/** Pagefind counts the words before an anchor, parted by white space; here its place in the text counts. */
function headingsIn(
  anchors: Fragment['anchors'],
  { content, start }: { content: string; start: number },
): { at: number; id: string; text: string }[] {
  const words = Array.from(content.matchAll(/\S+/gu), ({ index }) => index);
  return anchors
    .filter(({ element, text }) => /^h[2-4]$/.test(element) && text.trim() !== '')
    .map(({ id, text, location }) => ({
      at: (words[location] ?? content.length) - start,
      id,
      text,
    }))
    .sort((left, right) => left.at - right.at);
}
