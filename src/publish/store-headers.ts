import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { contentTypeOf, TYPES } from './content-type.ts';
import { CACHING, headersOf, REVALIDATED } from './headers.ts';
import { UNRECORDED } from './record-file.ts';

/**
 * Pages behind a CDN: a browser asks each time, the CDN asks the store once a minute, so that a crowd costs the store
 * nothing. Style sheets of the minute before stay in the store, so an older page is still whole.
 */
const PAGE = 'public, max-age=0, s-maxage=60, must-revalidate';

/** What an object carries. Only these two can be kept with an object everywhere; the rest is for the CDN to add. */
export function storeHeaders(path: string): Record<string, string> {
  const { 'Cache-Control': kept = REVALIDATED } = headersOf(`/${path}`);
  const mayShare = kept === REVALIDATED && !UNRECORDED.has(path);
  return {
    'Content-Type': contentTypeOf(extname(path)),
    'Cache-Control': mayShare ? PAGE : kept,
  };
}

/** One text for all the rules above: when it changes, an object of the same bytes still has to be put anew. */
export function headersHash(): string {
  return createHash('sha256')
    .update(JSON.stringify([TYPES, CACHING, REVALIDATED, PAGE]))
    .digest('hex');
}
