import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { HOST } from './listening.ts';

const DEFAULT_PORT = 4321;

/** The port of `--port 8080`, or the usual one; undefined, with a sentence printed, when it is not a port. */
export function portOf(args: string[]): number | undefined {
  const { values } = parseArgs({ args, options: { port: { type: 'string' } }, strict: false });
  if (values.port === undefined) return DEFAULT_PORT;
  const port = Number(values.port);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(
    `Cổng "${String(values.port)}" không dùng được. Chọn một số từ 1 đến 65535, ví dụ --port 8080.`,
  );
  return undefined;
}

/** Whether the port can be listened on; prints a sentence when it cannot. */
export async function isPortFree(port: number): Promise<boolean> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    probe.listen(port, HOST, () => {
      probe.close(() => {
        resolve(undefined);
      });
    });
  });
  if (code === undefined) return true;
  const reason =
    code === 'EADDRINUSE' ? 'đang có chương trình khác dùng' : `không mở được (${code})`;
  console.error(`Cổng ${port} ${reason}. Chọn cổng khác, ví dụ: npm start -- --port 8080`);
  return false;
}
