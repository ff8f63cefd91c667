import { Agent, request } from 'node:http';

const STYLE_SHEET = /<link rel="stylesheet" href="(\/[^"]+)"/g;
const SCRIPT = /<script[^>]* src="(\/[^"]+)"/g;
const FONT = /url\("?(\/fonts\/[^")]+)"?\)/g;

/** What a server sent for a visit: bytes on the line with all headers, and answers. */
export interface VisitBytes {
  bytes: number;
  requests: number;
}

/**
 * Reads pages one after the other as a browser with an empty cache does: each page, then the style sheets, fonts and
 * scripts that it names and that were not fetched yet, all over one connection.
 */
export async function visit(port: number, pages: readonly string[]): Promise<VisitBytes> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const had = new Set<string>();
  const sum = { bytes: 0, requests: 0 };
  const get = async (path: string): Promise<string> => {
    if (had.has(path)) return '';
    had.add(path);
    sum.bytes += await sentFor(agent, port, path, 'br');
    sum.requests += 1;
    return (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  };
  for (const page of pages) {
    const html = await get(page);
    for (const sheet of namesIn(html, STYLE_SHEET)) {
      for (const font of namesIn(await get(sheet), FONT)) await get(font);
    }
    for (const script of namesIn(html, SCRIPT)) await get(script);
  }
  agent.destroy();
  return sum;
}

function namesIn(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, name = '']) => name);
}

/** Bytes that came over the connection for one answer, headers included. */
function sentFor(agent: Agent, port: number, path: string, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding };
    request({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
      const { socket } = response;
      const before = seenOn.get(socket) ?? 0;
      response.on('data', () => undefined);
      response.on('end', () => {
        seenOn.set(socket, socket.bytesRead);
        resolve(socket.bytesRead - before);
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Bytes already counted on a connection. */
const seenOn = new WeakMap<object, number>();
