import { join } from 'node:path';
import { normalizePath } from 'vite';

/**
 * Whether a path is in what the project itself makes: its built site, its cache. The project may stand in the cache of
 * another one, as the editor's preview does, so only its own folders count.
 *
 * @param root The project's folder, absolute.
 * @param kept Folder that is watched all the same: the content, wherever the edition keeps it.
 */
export function madeFilesOf(root: string, kept: string): (path: string) => boolean {
  const made = [join(root, '.cache'), join(root, 'dist')];
  return (path) => made.some((folder) => isIn(folder, path)) && !isIn(kept, path);
}

function isIn(folder: string, path: string): boolean {
  return `${normalizePath(path)}/`.startsWith(`${normalizePath(folder)}/`);
}
