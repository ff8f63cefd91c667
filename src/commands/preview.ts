import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isPortFree, portOf } from './port.ts';
import { startServer } from './serve.ts';
import { untilStopped } from './stop.ts';

/** Serves dist/ as it stands, until Ctrl-C. */
export async function run(args: string[], root: string): Promise<number> {
  const port = portOf(args);
  if (port === undefined || !(await isPortFree(port))) return 1;
  if (!existsSync(join(root, 'dist', 'index.html'))) {
    console.error('Chưa có bản dựng trong dist/. Chạy "npm run build" trước.');
    return 1;
  }
  await serveUntilStopped(join(root, 'dist'), port);
  return 0;
}

/** Prints the address once it answers. */
export async function serveUntilStopped(folder: string, port: number): Promise<void> {
  const server = await startServer({ folder, port });
  console.log(`Mở trang tại ${server.address} (nhấn Ctrl-C để dừng)`);
  await untilStopped();
  await server.close();
}
