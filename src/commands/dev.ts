import { dev } from 'astro';
import { portOf } from './port.ts';
import { HOST } from './listening.ts';
import { untilStopped } from './stop.ts';

/** Shows changes as they are written, until Ctrl-C. */
export async function run(args: string[], root: string): Promise<number> {
  const port = portOf(args);
  if (port === undefined) return 1;
  const server = await dev({ root, server: { host: HOST, port } });
  await untilStopped();
  await server.stop();
  return 0;
}
