import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from './records.ts';

/** What Pagefind is given of a page of the site, or of what shares a page with others. */
export type Source = {
  url: string;
  /** Stands for all of it. */
  key: string;
} & ({ html: string } | { record: SearchRecord });

/** A page of the site; undefined for one without the mark `data-pagefind-body`. */
export function pageSource(url: string, page: string): Source | undefined {
  const html = searchedPart(page);
  return html === undefined ? undefined : { url, key: hashOf(url, html), html };
}

export function recordSource(record: SearchRecord): Source {
  return { url: record.url, key: hashOf(record.url, JSON.stringify(record)), record };
}

/** The marked pages of a built site, as they are at the call. */
export function builtPages(distFolder: string): Source[] {
  return globSync('**/index.html', { cwd: distFolder })
    .sort()
    .flatMap((path) => {
      const url = `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      return pageSource(url, readFileSync(join(distFolder, path), 'utf8')) ?? [];
    });
}

/**
 * What Pagefind looks at in a page: the facts of its head and its marked part, a third of the bytes. How large a file
 * is, which the build writes last, is left out. Undefined for a page without the mark.
 */
function searchedPart(page: string): string | undefined {
  const body = /<main\b[^>]*\bdata-pagefind-body\b.*<\/main>/s.exec(page)?.[0];
  if (body === undefined) return undefined;
  const facts = Array.from(page.matchAll(/<meta\b[^>]*\bdata-pagefind-[^>]*>/g), ([meta]) => meta);
  const text = body.replace(/(<span data-size-of="[^>]*>)[^<]*/g, '$1');
  return `<!doctype html><html lang="vi"><head>${facts.join('')}</head><body>${text}</body></html>`;
}

/** One hash of texts, which another parting of the same letters does not have. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex');
}
