import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { listenOn } from './listening.ts';
import { sendFile, sendSentence } from './send-file.ts';

export interface SiteServer {
  /** "http://127.0.0.1:4321/". */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as a plain static host does: exact files, `/x/` from `/x/index.html`, `/x` sent on to `/x/`,
 * anything else 404.html. Files are read anew each time, so a new build shows without a restart.
 * `port` 0 takes any free one; rejects when the port cannot be opened.
 */
export async function startServer({
  folder,
  port,
}: {
  folder: string;
  port: number;
}): Promise<SiteServer> {
  const server = createServer((request, response) => {
    respond(request, response, folder).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendSentence(response, 500, 'Máy chủ gặp lỗi.');
    });
  });
  return {
    address: await listenOn(server, port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendSentence(response, 405, 'Trang này chỉ để đọc.');
    return;
  }
  const [path = '', ...query] = (request.url ?? '').split('?');
  const names = namesIn(path);
  if (names === undefined) {
    sendSentence(response, 400, 'Địa chỉ không hợp lệ.');
    return;
  }
  const place = join(folder, ...names);
  const isFolderAddress = path.endsWith('/');
  const file = isFolderAddress ? join(place, 'index.html') : place;
  const notFound = join(folder, '404.html');
  if (await isFile(file)) {
    await sendFile(request, response, { file, status: 200, address: path });
  } else if (!isFolderAddress && (await isFile(join(place, 'index.html')))) {
    response.writeHead(301, { Location: [`${path}/`, ...query].join('?') }).end();
  } else if (await isFile(notFound)) {
    await sendFile(request, response, { file: notFound, status: 404, address: path });
  } else {
    sendSentence(response, 404, 'Không có trang này.');
  }
}

/** The folders and file an address names; undefined when it is malformed, hidden or leads out of the site. */
function namesIn(path: string): string[] | undefined {
  if (!path.startsWith('/')) return undefined;
  const parts = path.slice(1).split('/');
  if (parts.at(-1) === '') parts.pop();
  try {
    const names = parts.map(decodeURIComponent);
    return names.every(isPublicName) ? names : undefined;
  } catch {
    return undefined;
  }
}

function isPublicName(name: string): boolean {
  if (name === '' || name.includes('\0') || /[/\\]/.test(name)) return false;
  return !name.startsWith('.') || name === '.well-known';
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
