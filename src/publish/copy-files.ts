import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Copies files, named by their paths below both folders. */
export async function copyFiles(from: string, to: string, paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map(dirname))) {
    await mkdir(join(to, folder), { recursive: true });
  }
  for (const path of paths) await copyFile(join(from, path), join(to, path));
}
