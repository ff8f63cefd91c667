import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { routes, toProblemKind } from '#domain/route.ts';

/** The built site under test. */
export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** The demo edition, filled with invented tasks, reports and an earlier text of the plan. */
export const DEMO_DIST = fileURLToPath(new URL('../../../.cache/demo/dist', import.meta.url));

/** Addresses of the pages that the site map names. */
export function listedAddresses(): string[] {
  const siteMap = readFileSync(join(DIST, 'sitemap.xml'), 'utf8');
  return Array.from(siteMap.matchAll(/<loc>([^<]+)<\/loc>/g), (match) => {
    const address = match[1] ?? '';
    return new URL(address).pathname;
  });
}

/** Addresses of every page: those the site map names, the two it leaves out, and one of the pages of content faults. */
export function pageAddresses(): string[] {
  const others = [routes.search, routes.notFound, toProblemKind('FIELD-INVALID')];
  return [...new Set([...listedAddresses(), ...others])];
}

/** Whether the site has a file at an address, whatever host the address names. */
export function hasFile(address: string): boolean {
  return existsSync(join(DIST, new URL(address, 'https://site.invalid').pathname));
}

/** The day that the built site says it is of. */
export function builtOn(): string {
  const home = readFileSync(join(DIST, 'index.html'), 'utf8');
  return /data-built-on="([^"]+)"/.exec(home)?.[1] ?? '';
}
