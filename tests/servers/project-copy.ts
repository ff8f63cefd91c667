import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { INPUT_FILES, INPUT_FOLDERS } from '#commands/fingerprint.ts';

/** Copies what a build is made from into a folder; the packages are this project's own. */
export async function copyProject(to: string): Promise<void> {
  const from = process.cwd();
  for (const name of [...INPUT_FOLDERS, ...INPUT_FILES]) {
    await cp(join(from, name), join(to, name), { recursive: true });
  }
  await mkdir(join(to, 'node_modules'), { recursive: true });
  for (const name of await readdir(join(from, 'node_modules'))) {
    if (name !== '.cache' && name !== '.vite') {
      await symlink(join(from, 'node_modules', name), join(to, 'node_modules', name));
    }
  }
}
