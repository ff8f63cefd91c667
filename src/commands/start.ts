import { join } from 'node:path';
import { runCommand } from './child.ts';
import { isCurrent } from './fingerprint.ts';
import { isPortFree, portOf } from './port.ts';
import { serveUntilStopped } from './preview.ts';

/** Builds when something changed since the last build, then serves dist/ until Ctrl-C. */
export async function run(args: string[], root: string): Promise<number> {
  const port = portOf(args);
  if (port === undefined || !(await isPortFree(port))) return 1;
  const folder = join(root, 'dist');
  if (isCurrent(root, folder)) {
    console.log('Không có gì đổi từ lần dựng trước.');
  } else {
    console.log('Đang dựng trang…');
    const { code } = await runCommand('build', [], { root });
    if (code !== 0) return code;
  }
  await serveUntilStopped(folder, port);
  return 0;
}
