import type { Edition } from '#domain/edition.ts';
import type { Page } from './pages.ts';
import { escapeXml } from './xml.ts';

/** The site map of sitemaps.org, with the day each page last changed. */
export function toSitemap(pages: readonly Page[], site: URL): string {
  const entries = pages.map(
    ({ address, lastChangedOn }) =>
      `  <url><loc>${escapeXml(new URL(address, site).href)}</loc><lastmod>${lastChangedOn}</lastmod></url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/** Everyone may read everything, of the other editions than the official one nobody; `sitemap` is an address of the site. */
export function toRobots(sitemap: string, site: URL, edition: Edition): string {
  if (edition !== 'official') return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n\nSitemap: ${new URL(sitemap, site).href}\n`;
}
