import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Extensions of the compressed copies that a publication leaves beside a file. */
export const COPY_EXTENSIONS = ['.br', '.gz'] as const;

/** Paths of all files below a folder, with "/" between the parts, in the order of their code units. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The file of which this one is a compressed copy; undefined when it is a file of its own. */
export function originalOf(path: string, all: ReadonlySet<string>): string | undefined {
  const extension = COPY_EXTENSIONS.find((ending) => path.endsWith(ending));
  if (extension === undefined) return undefined;
  const original = path.slice(0, -extension.length);
  return all.has(original) ? original : undefined;
}
