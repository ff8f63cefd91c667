import { request } from 'node:http';
import { connect } from 'node:net';

export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

interface Asking {
  method?: string;
  headers?: Record<string, string>;
}

/** One request with the path exactly as written, which fetch would tidy. */
export function ask(port: number, path: string, { method, headers }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const named = Object.entries(response.headers).map(
          ([name, value]) => [name, value?.toString()] as const,
        );
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(named),
          body: Buffer.concat(parts),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** The status lines that answer bytes sent as they are; '' when the server just hangs up. */
export function send(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    const end = () => resolve((text.match(/^HTTP\/.*$/gm) ?? []).join('\n'));
    socket.on('data', (data) => {
      text += data.toString('latin1');
      socket.end();
    });
    socket.on('error', end);
    socket.on('close', end);
  });
}
