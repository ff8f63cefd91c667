import { connect } from 'node:net';
import { request } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '#commands/serve.ts';
import { aFolder } from './site-folder.ts';

const HOME = '<!doctype html><title>Trang đầu</title>';
const STYLE = `body { ${'color: green; '.repeat(100)} }`;

const FILES = {
  'index.html': HOME,
  '404.html': '<!doctype html><title>Không có trang này</title>',
  'nhiem-vu/index.html': '<!doctype html><title>Nhiệm vụ</title>',
  'du-lieu/tasks.csv': 'mã,tên\n',
  '_astro/style.css': STYLE,
  '.secret': 'hidden',
};

async function serve(files: Record<string, string | Buffer> = FILES): Promise<string> {
  const server = await startServer({ folder: aFolder(files), port: 0 });
  onTestFinished(() => server.close());
  return server.address;
}

/** One request exactly as written, without the tidying that fetch does. */
async function ask(address: string, path: string, headers = {}, method = 'GET') {
  const { port } = new URL(address);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const body = Buffer.concat(parts).toString('latin1');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('addresses', () => {
  test('an address that ends with a slash gives the page of its folder', async () => {
    const response = await fetch(new URL('/nhiem-vu/', await serve()));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Nhiệm vụ');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('an address without its slash is sent on, query and all', async () => {
    const { status, headers } = await ask(await serve(), '/nhiem-vu?q=a&b=c');
    expect(status).toBe(301);
    expect(headers['location']).toBe('/nhiem-vu/?q=a&b=c');
  });

  test.each(['/khong-co', '/khong-co/', '/index', '/nhiem-vu/index', '/index.html/', '/404'])(
    '%s gives the page for what is not there, with status 404',
    async (path) => {
      const { status, body } = await ask(await serve(), path);
      expect(status).toBe(404);
      expect(Buffer.from(body, 'latin1').toString()).toContain('Không có trang này');
    },
  );

  test.each([
    '/../package.json',
    '/%2e%2e/x',
    '/%',
    '/%E0%A4%A',
    '/a%00b',
    '/a%2fb',
    '/a\\b',
    '//evil.com/',
    '/.secret',
    '*',
    'http://evil.com/',
  ])('the malformed or hidden address %s is refused', async (path) => {
    const { status } = await ask(await serve(), path);
    expect(status).toBe(400);
  });

  test('a site without its own 404 page still answers 404', async () => {
    const { status } = await ask(await serve({ 'index.html': HOME }), '/x');
    expect(status).toBe(404);
  });
});

describe('methods', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
    const { status, headers } = await ask(await serve(), '/', {}, method);
    expect(status).toBe(405);
    expect(headers['allow']).toBe('GET, HEAD');
  });

  test('HEAD gives the headers of GET and no body', async () => {
    const { status, headers, body } = await ask(await serve(), '/', {}, 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(HOME)));
    expect(body).toBe('');
  });

  test('bytes that are no HTTP at all do not stop the server', async () => {
    const address = await serve();
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(address).port), '127.0.0.1', () =>
        socket.write('rubbish\r\n\r\n'),
      );
      socket.on('data', (data) => resolve(data.toString()));
    });
    expect(answer).toContain('400 Bad Request');
    expect((await ask(address, '/')).status).toBe(200);
  });

  test('a range that runs backwards does not stop the server', async () => {
    const address = await serve();
    expect((await ask(address, '/', { range: 'bytes=5-2' })).status).toBe(200);
    expect((await ask(address, '/')).status).toBe(200);
  });
});

describe('what browsers keep', () => {
  test('files under a name of their content are kept for a year, pages are asked for again', async () => {
    const address = await serve();
    const style = await ask(address, '/_astro/style.css');
    const page = await ask(address, '/');
    expect(style.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['x-content-type-options']).toBe('nosniff');
  });

  test('a missing file of a year-long folder is not kept', async () => {
    const { headers } = await ask(await serve(), '/_astro/old.css');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('a page the browser still has is not sent again', async () => {
    const address = await serve();
    const { headers } = await ask(address, '/');
    const again = await ask(address, '/', {
      'if-none-match': `"other", W/${String(headers['etag'])}`,
    });
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
  });

  test('data says that it is UTF-8', async () => {
    const { headers } = await ask(await serve(), '/du-lieu/tasks.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  });
});

describe('compression', () => {
  const unpackers = { br: brotliDecompressSync, gzip: gunzipSync, none: (body: Buffer) => body };

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', 'none'],
  ] as const)('a browser that takes "%s" gets %s', async (accepted, encoding) => {
    const { headers, body } = await ask(await serve(), '/_astro/style.css', {
      'accept-encoding': accepted,
    });
    expect(headers['content-encoding'] ?? 'none').toBe(encoding);
    expect(unpackers[encoding](Buffer.from(body, 'latin1')).toString()).toBe(STYLE);
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect(headers['vary']).toBe('Accept-Encoding');
  });

  test('the copy that a publication left is sent rather than made anew', async () => {
    const copy = brotliCompressSync(STYLE, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
    const address = await serve({ ...FILES, '_astro/style.css.br': copy });
    const { body } = await ask(address, '/_astro/style.css', { 'accept-encoding': 'br' });
    expect(Buffer.from(body, 'latin1').equals(copy)).toBe(true);
  });

  test.each(['/', '/anh.webp'])('%s, too short or no text, is sent as it is', async (path) => {
    const address = await serve({ ...FILES, 'anh.webp': Buffer.alloc(5000) });
    const { status, headers } = await ask(address, path, { 'accept-encoding': 'br' });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBeUndefined();
  });
});
