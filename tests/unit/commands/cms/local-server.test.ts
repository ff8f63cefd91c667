import { request } from 'node:http';
import { connect } from 'node:net';
import { onTestFinished, expect, test } from 'vitest';
import { startLocalServer } from '#commands/cms/local-server.ts';

interface Running {
  port: number;
  /** What the calls were given. */
  heard: unknown[];
}

async function running(): Promise<Running> {
  const heard: unknown[] = [];
  const server = await startLocalServer(0, {
    pages: new Map([['/quan-tri/', () => ({ type: 'text/html', body: 'trang' })]]),
    calls: new Map([
      [
        '/quan-tri/api',
        (body) => {
          heard.push(body);
          return Promise.resolve({ status: 200, body: 'xong' });
        },
      ],
    ]),
    folders: new Map(),
    // Nobody listens there: what is passed on to the site comes back as 502.
    sitePort: 1,
  });
  onTestFinished(() => server.close());
  return { port: Number(new URL(server.address).port), heard };
}

function ask(port: number, method: string, path: string, headers: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...headers } });
    sent.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{"action":"info"}' : undefined);
  });
}

test('a page of this very address is heard', async () => {
  const { port, heard } = await running();
  const own = { Origin: `http://127.0.0.1:${port}` };
  expect(await ask(port, 'POST', '/quan-tri/api', own)).toBe(200);
  expect(heard).toEqual([{ action: 'info' }]);
  expect(await ask(port, 'GET', '/quan-tri/', {})).toBe(200);
});

test.each([
  ['of another site', (): object => ({ Origin: 'https://ke-xau.example' })],
  ['of another port of this machine', () => ({ Origin: 'http://127.0.0.1:1' })],
  ['of the same name over https', (port: number) => ({ Origin: `https://127.0.0.1:${port}` })],
  ['of a sandboxed frame', () => ({ Origin: 'null' })],
  ['that does not say where it comes from', () => ({})],
  [
    'of a name that was let point here (DNS rebinding)',
    (port: number) => ({
      Host: `ke-xau.example:${port}`,
      Origin: `http://ke-xau.example:${port}`,
    }),
  ],
  [
    'that begins like this address',
    (port: number) => ({ Host: `127.0.0.1.ke-xau.example:${port}` }),
  ],
])('a page %s writes nothing', async (_, headersAt) => {
  const { port, heard } = await running();
  expect(await ask(port, 'POST', '/quan-tri/api', headersAt(port))).toBe(403);
  expect(heard).toEqual([]);
});

test('neither the page nor the site with drafts is shown under another name or to another page', async () => {
  const { port } = await running();
  for (const path of ['/quan-tri/', '/mo-hinh/bai-nhap/']) {
    expect(await ask(port, 'GET', path, { Host: `ke-xau.example:${port}` })).toBe(403);
    expect(await ask(port, 'GET', path, { Origin: 'https://ke-xau.example' })).toBe(403);
  }
  expect(await ask(port, 'GET', '/mo-hinh/bai-nhap/', {})).toBe(502);
});

test('a web socket of another page is hung up on without a word', async () => {
  const { port } = await running();
  const said = await new Promise<string>((resolve) => {
    let words = '';
    const socket = connect(port, '127.0.0.1', () => {
      const lines = [
        'GET / HTTP/1.1',
        `Host: 127.0.0.1:${port}`,
        'Origin: https://ke-xau.example',
        'Connection: Upgrade',
        'Upgrade: websocket',
      ];
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    });
    socket.on('data', (piece) => (words += piece.toString()));
    socket.on('error', () => resolve(words));
    socket.on('close', () => resolve(words));
  });
  expect(said).toBe('');
});
