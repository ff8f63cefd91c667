import type { ServerPlace } from './server-place.ts';
import { CACHING, CMS_HEADERS, COMMON_HEADERS } from './headers.ts';

/**
 * The `_headers` file of Netlify and Cloudflare Pages. Rules that overlap are joined there, which would make two
 * policies of one, so everywhere the weaker headers of the editor's page stand: each page's own policy stays in its meta tag.
 */
export function toHeadersFile(): string {
  const common = { ...COMMON_HEADERS, ...CMS_HEADERS };
  const lines = (headers: Record<string, string>) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '# Sinh bởi: npm run headers -- netlify. Đừng sửa tay; sửa src/publish/headers.ts rồi sinh lại.',
    '/*',
    ...lines(common),
    ...CACHING.flatMap(({ glob, value }) => [glob, ...lines({ 'Cache-Control': value })]),
    '',
  ].join('\n');
}

/** The `_redirects` file of the same hosts. */
export function toRedirectsFile({ redirects = [] }: ServerPlace): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
