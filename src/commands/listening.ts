import type { Server } from 'node:http';

/** Where the servers of this project listen: this machine alone. */
export const HOST = '127.0.0.1';

/** Starts a server on a port of this machine, 0 for any free one; returns its address. Rejects when the port is taken. */
export async function listenOn(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return `http://${HOST}:${boundPort}/`;
}
