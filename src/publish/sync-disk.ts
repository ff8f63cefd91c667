import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inParallel } from './in-parallel.ts';
import { listFiles } from './site-files.ts';

/** Files that wait for the disk at once. */
const AT_ONCE = 16;

/** Returns when every file below a folder, and the names of all of them, would outlive a power cut. */
export async function syncTree(folder: string): Promise<void> {
  const paths = await listFiles(folder);
  await inParallel(paths, AT_ONCE, (path) => sync(join(folder, path)));
  const folders = new Set<string>();
  for (const path of paths) {
    for (let above = dirname(path); above !== '.'; above = dirname(above)) folders.add(above);
  }
  for (const name of [...folders, '.']) await syncFolder(join(folder, name));
}

/** Returns when the names in a folder (a rename, a link) would outlive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder as a file.
  if (process.platform !== 'win32') await sync(folder);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
