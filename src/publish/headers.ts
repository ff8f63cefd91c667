import { contentSecurityPolicy } from '#shell/policy.ts';

const YEAR = 31_536_000;
const MONTH = 2_592_000;

/** What every answer carries, whatever serves the site. */
export const COMMON_HEADERS = {
  'Strict-Transport-Security': `max-age=${YEAR}`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer',
    'browsing-topics',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'payment',
    'usb',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Content-Security-Policy': `${contentSecurityPolicy()}; frame-ancestors 'none'`,
} as const;

/** The editor's program: its page's own meta tag carries its policy, and signing in opens a window of the content's host. */
export const CMS_FOLDER = '/quan-tri/';
export const CMS_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Content-Security-Policy': "frame-ancestors 'none'",
} as const;

/** How long a browser may keep an answer without asking again; `glob` says the same as `pattern` for _headers files. */
export const CACHING = [
  // Named by their content.
  { pattern: '^/_astro/', glob: '/_astro/*', value: `public, max-age=${YEAR}, immutable` },
  // The search index, in a folder named by its content.
  {
    pattern: '^/tim-kiem/[0-9a-f]{8}/',
    glob: '/tim-kiem/:ban/*',
    value: `public, max-age=${YEAR}, immutable`,
  },
  // Cut anew now and then under the same name.
  { pattern: '^/fonts/', glob: '/fonts/*', value: `public, max-age=${MONTH}` },
] as const;
const FOREVER = CACHING.filter(({ value }) => value.endsWith('immutable'));

/** Whether a file ("_astro/x.css") is named by its content: a page opened before a publication may still ask for it. */
export function isNamedByContent(path: string): boolean {
  return FOREVER.some(({ pattern }) => new RegExp(pattern).test(`/${path}`));
}

/** Kept, but asked for again each time. */
export const REVALIDATED = 'no-cache';

/** The headers of a file that is there, by its address. */
export function headersOf(address: string): Record<string, string> {
  const kept = CACHING.find(({ pattern }) => new RegExp(pattern).test(address));
  const own = address.startsWith(CMS_FOLDER) ? CMS_HEADERS : {};
  return { ...COMMON_HEADERS, ...own, 'Cache-Control': kept?.value ?? REVALIDATED };
}
