import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { runToEnd } from '../child.ts';

/**
 * Decap's interface and its git server are used on the editor's own machine alone, so they stay out of the project's
 * lock file: they have one of their own, installed at the first `npm run cms` and again when it changes.
 */
export async function installDecap(root: string): Promise<string | undefined> {
  const pinned = join(root, 'src', 'cms', 'local');
  const lock = await readFile(join(pinned, 'package-lock.json'));
  const key = createHash('sha256').update(lock).digest('hex').slice(0, 16);
  const ready = join(root, '.cache', 'cms', `decap-${key}`);
  const packages = join(ready, 'node_modules');
  if (existsSync(packages)) return packages;
  console.log('Đang cài Decap CMS và máy chủ git tại chỗ (chỉ ở lần chạy đầu)…');
  const next = `${ready}.next-${process.pid}`;
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  try {
    await cp(pinned, next, { recursive: true });
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code } = await runToEnd('npm', args, { root: next, env: withoutOwnNode(root) });
    if (code !== 0) {
      console.error(
        'Không cài được Decap CMS, lý do ở ngay trên. Kiểm tra mạng rồi chạy lại npm run cms.',
      );
      return undefined;
    }
    await rename(next, ready).catch((error: unknown) => {
      // Another run was quicker.
      if (!existsSync(packages)) throw error;
    });
    return packages;
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

/** The npm of the machine, not one that a package of this project may bring. */
function withoutOwnNode(root: string): NodeJS.ProcessEnv {
  const own = join(root, 'node_modules', '.bin');
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => join(folder) !== own);
  return { ...process.env, PATH: path.join(delimiter) };
}
