import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';

/** What happens to a request on its way. */
export type Fate = 'passes' | 'refused' | 'cut';

export interface WatchedLine {
  address: string;
  /** "PUT /bucket/index.html" of every request that changes something and got through, in order. */
  changes: string[];
  fateOf: (change: string) => Fate;
  close(): void;
}

/** A line to a server on which a test sees, refuses (503) or cuts requests; the server sees them as they were signed. */
export async function aWatchedLine(target: string): Promise<WatchedLine> {
  const line: Omit<WatchedLine, 'address' | 'close'> = { changes: [], fateOf: () => 'passes' };
  const server = createServer((asked, answer) => {
    const named = `${asked.method ?? ''} ${decodeURIComponent(asked.url ?? '')}`;
    const fate = line.fateOf(named);
    if (fate === 'cut') asked.socket.destroy();
    else if (fate === 'refused') answer.writeHead(503).end();
    else {
      if (asked.method !== 'GET') line.changes.push(named);
      const { method, url: path, headers } = asked;
      const onward = request(
        new URL(target),
        { method, path, headers },
        (from: IncomingMessage) => {
          answer.writeHead(from.statusCode ?? 0, from.headers);
          from.pipe(answer);
        },
      );
      onward.on('error', () => answer.destroy());
      asked.pipe(onward);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('No port.');
  return Object.assign(line, {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
