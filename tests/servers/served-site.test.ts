import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#domain/route.ts';
import { RECORD_PATH } from '#domain/record.ts';
import { headersOf } from '#publish/headers.ts';
import { openCopy } from '#publish/served-copy.ts';
import { listFiles } from '#publish/site-files.ts';
import { verifyCopy } from '#publish/verify-copy.ts';
import { publishedCopy } from './published-copy.ts';
import { ask, send } from './raw-request.ts';
import { SERVERS, startRealServer, type RunningServer } from './running-server.ts';

const DIST = join(process.cwd(), 'dist');
const folder = mkdtempSync(join(tmpdir(), 'served-site-'));
const site = await publishedCopy(DIST, folder);
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const NOT_FOUND = readFileSync(join(DIST, '404.html'), 'utf8');
const files = await listFiles(DIST);
const asset = `/${files.find((path) => /^_astro\/.*\.css$/.test(path)) ?? ''}`;
const indexFile = `/${files.find((path) => /^tim-kiem\/[0-9a-f]{8}\/.*[^rz]$/.test(path)) ?? ''}`;

/** Headers of an answer that the site promises, as they came. */
function promised(headers: Record<string, string | undefined>) {
  const names = Object.keys(headersOf('/'));
  return Object.fromEntries(names.map((name) => [name, headers[name.toLowerCase()]]));
}

test('every compressed copy gives its file, and every page has its copies', () => {
  const unpackers = { br: brotliDecompressSync, gz: gunzipSync };
  const stale = files.flatMap((path) => {
    const bytes = readFileSync(join(DIST, path));
    return Object.entries(unpackers).flatMap(([end, unpack]) => {
      const copy = join(site, `${path}.${end}`);
      if (!existsSync(copy)) return path.endsWith('.html') && bytes.length > 1024 ? [path] : [];
      return unpack(readFileSync(copy)).equals(bytes) ? [] : [copy];
    });
  });
  expect(stale).toEqual([]);
});

describe.each(SERVERS)('on a real %s', (kind) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startRealServer(kind, site, [
      { from: '/mo-hinh/chua-tung-co/', to: '/mo-hinh/' },
    ]);
  }, 20_000);
  afterAll(() => server.stop());

  test('every file is the one that the record names', async () => {
    const copy = openCopy(`http://127.0.0.1:${server.port}/`);
    if (copy === undefined) throw new Error();
    const { faults, files } = await verifyCopy(copy);
    expect(faults).toEqual([]);
    expect(files).toBeGreaterThan(100);
  }, 60_000);

  test.each([
    '/',
    '/nhiem-vu/',
    '/tim-kiem/',
    '/quan-tri/',
    '/tim-kiem/muc-luc.json',
    indexFile,
    '/fonts/be-vietnam-pro-400.woff2',
    asset,
    `/${RECORD_PATH}`,
  ])('%s carries the headers of the one source', async (path) => {
    const { status, headers } = await ask(server.port, path);
    expect(status).toBe(200);
    expect(promised(headers)).toEqual(headersOf(path));
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('what is not there is the useful 404 page, which nobody keeps', async () => {
    for (const path of ['/khong-co/', '/khong-co', '/_astro/old.css', '/og/', '/du-lieu/x.csv']) {
      const { status, headers, body } = await ask(server.port, path);
      expect({ path, status }).toEqual({ path, status: 404 });
      expect(body.toString()).toBe(NOT_FOUND);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(promised(headers)).toEqual(headersOf('/'));
    }
  });

  // Caddy would hide the page's own file, which the record names, so there the page itself leads on.
  const expected = kind === 'nginx' ? 301 : 404;
  test(`an address that the content says has changed answers ${expected}`, async () => {
    const { status, headers } = await ask(server.port, '/mo-hinh/chua-tung-co/');
    expect(status).toBe(expected);
    expect(headers['location']).toBe(kind === 'nginx' ? '/mo-hinh/' : undefined);
    expect(headers['content-security-policy']).toBe(headersOf('/')['Content-Security-Policy']);
  });

  test('an address without its slash is sent on', async () => {
    const { status, headers } = await ask(server.port, '/nhiem-vu');
    expect([301, 308]).toContain(status);
    expect(headers['location']).toBe('/nhiem-vu/');
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('a page comes as the %s copy made at publication', async (encoding, unpack) => {
    const { headers, body } = await ask(server.port, '/', {
      headers: { 'accept-encoding': encoding },
    });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['vary']).toMatch(/^accept-encoding$/i);
    expect(unpack(body).equals(readFileSync(join(DIST, 'index.html')))).toBe(true);
  });

  test('a page that the browser still has is not sent again', async () => {
    const { headers } = await ask(server.port, '/');
    const again = await ask(server.port, '/', {
      headers: { 'if-none-match': headers['etag'] ?? '' },
    });
    expect(again.status).toBe(304);
    expect(again.headers['cache-control']).toBe('no-cache');
  });

  test.each([
    ['/du-lieu/mo-hinh.csv', 'text/csv; charset=utf-8'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['/fonts/be-vietnam-pro-400.woff2', 'font/woff2'],
  ])('%s says that it is %s', async (path, type) => {
    expect((await ask(server.port, path)).headers['content-type']).toBe(type);
  });

  test.each([
    '/../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/nhiem-vu/..%5c..%5cpackage.json',
    '/%',
    '/%E0%A4%A',
    '/a%00b',
    '/.git/config',
    '/.env',
    '/nhiem-vu/.htaccess',
    '/index.html.br',
    '/index.html.gz',
    `/${'a'.repeat(300)}`,
    '/index.php?x=<script>',
    '/~root/',
    '/nhiem-vu/;/etc/passwd',
  ])('the malicious address %s gives a clean refusal', async (path) => {
    const { status, body } = await ask(server.port, path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.toString()).not.toMatch(/root:|"dependencies"|\[core\]/);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
    '%s is not allowed',
    async (method) => {
      const { status, headers } = await ask(server.port, '/', { method });
      expect(status).toBe(405);
      if (method !== 'TRACE') expect(headers['allow']).toBe('GET, HEAD');
    },
  );

  test.each([
    ['bytes=0-9', 206],
    ['bytes=5-2', 416],
    ['bytes=999999999-', 416],
    ['lines=1-2', 416],
  ])('the range %s is answered with %i or the whole file', async (range, expected) => {
    const { status } = await ask(server.port, '/favicon.svg', { headers: { range } });
    expect([expected, 200]).toContain(status);
  });

  test('a thousand ranges at once do not make a big answer', async () => {
    const range = `bytes=${Array.from({ length: 1000 }, (_, at) => `${at}-${at}`).join(',')}`;
    const { body } = await ask(server.port, '/favicon.svg', { headers: { range } });
    expect(body.length).toBeLessThan(100_000);
  });

  test.each(['x'.repeat(200), 'br;q=abc, ,;;', 'gzip;q=9', '*;q=0'])(
    'the accepted encoding "%s" gives the page plain or packed',
    async (encoding) => {
      const { status } = await ask(server.port, '/', { headers: { 'accept-encoding': encoding } });
      expect(status).toBe(200);
    },
  );

  test.each([
    ['no HTTP at all', 'rubbish\r\n\r\n'],
    ['an unknown version', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
    ['endless headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(2_000_000)}\r\n\r\n`],
    ['an endless address', `GET /${'a'.repeat(2_000_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
  ])('a request with %s is refused or dropped', async (_what, bytes) => {
    expect(await send(server.port, bytes)).toMatch(/^$|^HTTP\/1\.[01] (4\d\d|505) /);
    expect((await ask(server.port, routes.home)).status).toBe(200);
  });

  test('a request that tells its length in two ways is not taken for two requests', async () => {
    const heading = 'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 60\r\nTransfer-Encoding: chunked';
    const inner = 'GET /khong-co/ HTTP/1.1\r\nHost: x\r\n\r\n';
    const answer = await send(server.port, `${heading}\r\n\r\nzz\r\n${inner}`);
    expect(answer).not.toContain('404');
  });
});
