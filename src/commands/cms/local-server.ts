import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { extname, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { readFile } from 'node:fs/promises';
import { LOCAL_POLICY } from '#cms/local-page.ts';
import { contentTypeOf } from '#publish/content-type.ts';
import { describeFault } from '../fault.ts';
import { sendSentence } from '../send-file.ts';
import { HOST, listenOn } from '../listening.ts';

/** Takes JSON and gives it. */
export type Call = (body: unknown) => Promise<{ status: number; body: unknown }>;

/** What the server of `npm run cms` answers with. */
export interface LocalPlaces {
  /** Answers by their address, for what is made on the spot. */
  pages: ReadonlyMap<string, () => { type: string; body: string }>;
  /** What may be asked by POST. */
  calls: ReadonlyMap<string, Call>;
  /** Folders served as they are, by the address they begin with. */
  folders: ReadonlyMap<string, string>;
  /** The site with drafts in it answers everything else. */
  sitePort: number;
}

const LARGEST_BODY = 100 * 1024 * 1024;

/**
 * One address for the editor, its git server and the site with drafts. Whoever is not a page of this very address is
 * refused: another site open in the same browser could otherwise write into the repository, by its own name or by one
 * that it lets point here (DNS rebinding).
 */
export async function startLocalServer(
  port: number,
  places: LocalPlaces,
): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    respond(request, response, places).catch((error: unknown) => {
      console.error(describeFault(error));
      if (response.headersSent) response.destroy();
      else
        sendJson(response, 500, {
          error: 'Máy chủ gặp lỗi; lý do ở cửa sổ đang chạy npm run cms.',
        });
    });
  });
  /** A server that closes forgets the sockets it handed on. */
  const handedOn = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    handedOn.add(socket);
    socket.once('close', () => handedOn.delete(socket));
    passUpgrade(request, socket, head, places);
  });
  return {
    address: await listenOn(server, port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of handedOn) socket.destroy();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  places: LocalPlaces,
): Promise<void> {
  if (!isFromHere(request)) {
    sendSentence(response, 403, 'Chỉ nhận yêu cầu từ chính trang này, mở bằng địa chỉ 127.0.0.1.');
    return;
  }
  const address = new URL(request.url ?? '/', `http://${HOST}`).pathname;
  const call = places.calls.get(address);
  if (request.method === 'POST' && call !== undefined) {
    const { status, body } = await call(await readJson(request));
    sendJson(response, status, body);
    return;
  }
  const page = places.pages.get(address);
  if (page !== undefined) {
    const { type, body } = page();
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Security-Policy': LOCAL_POLICY,
      'Cache-Control': 'no-store',
    });
    response.end(body);
    return;
  }
  for (const [prefix, folder] of places.folders) {
    const name = address.slice(prefix.length);
    if (address.startsWith(prefix) && /^[\w.-]+$/.test(name)) {
      await sendFrom(join(folder, name), response);
      return;
    }
  }
  passToSite(request, response, places.sitePort);
}

/** Whether it was asked by this server's own name, and by a page of its own where a browser says so. */
function isFromHere({ headers, method }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  if (!/^(?:127\.0\.0\.1|localhost):\d+$/.test(host)) return false;
  const { origin } = headers;
  return origin === undefined ? method === 'GET' || method === 'HEAD' : origin === `http://${host}`;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  request.setEncoding('utf8');
  for await (const piece of request) {
    text += String(piece);
    if (text.length > LARGEST_BODY) throw new Error('Yêu cầu lớn hơn 100 MB.');
  }
  return JSON.parse(text);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

async function sendFrom(file: string, response: ServerResponse): Promise<void> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) {
    sendSentence(response, 404, 'Không có tệp này.');
    return;
  }
  response.writeHead(200, { 'Content-Type': contentTypeOf(extname(file)) });
  response.end(bytes);
}

function passToSite(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url, headers } = request;
  const passed = ask({ host: HOST, port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => {
    if (response.headersSent) response.destroy();
    else sendSentence(response, 502, 'Trang xem thử đang khởi động, tải lại sau vài giây.');
  });
  request.pipe(passed);
}

/** The development site tells its open pages of changes over a web socket. */
function passUpgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  places: LocalPlaces,
): void {
  if (!isFromHere(request)) {
    socket.destroy();
    return;
  }
  const site = connect(places.sitePort, HOST, () => {
    const headers = request.rawHeaders.map((each, index) =>
      index % 2 === 0 ? `${each}: ` : `${each}\r\n`,
    );
    site.write(`GET ${request.url ?? '/'} HTTP/1.1\r\n${headers.join('')}\r\n`);
    site.write(head);
    site.pipe(socket).pipe(site);
  });
  site.on('error', () => socket.destroy());
  socket.on('error', () => site.destroy());
}
