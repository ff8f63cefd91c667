import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { today } from '#library/clock.ts';

const record = z.object({
  inputs: z.string(),
  output: z.string(),
  manner: z.enum(['full', 'redrawn']),
});
type Built = Omit<z.infer<typeof record>, 'output'>;

/** Everything a build is made from: folders, and files; package-lock.json stands for all of node_modules. */
export const INPUT_FOLDERS = ['content', 'src', 'public'];
export const INPUT_FILES = [
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** One short text that changes when any input of a build does: a file, the day, the site's address, Node. */
export function fingerprintOf(root: string): string {
  const hash = createHash('sha256');
  hash.update([today(), process.env['SITE_ADDRESS'] ?? '', process.version].join('\n'));
  for (const file of inputsOf(root, INPUT_FOLDERS, INPUT_FILES)) {
    const bytes = readFileSync(join(root, file));
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Paths below the root of the files in some folders and of other files, in order; what is not there is left out. */
export function inputsOf(
  root: string,
  folders: readonly string[],
  files: readonly string[],
): string[] {
  const inFolders = folders
    .filter((name) => existsSync(join(root, name)))
    .flatMap((name) =>
      readdirSync(join(root, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    );
  return [...inFolders, ...files.filter((name) => existsSync(join(root, name)))].sort();
}

/** Whether the folder is the very one that the last build left, and its inputs are unchanged. */
export function isCurrent(root: string, folder: string): boolean {
  return mannerOfCurrent(root, folder) !== undefined;
}

/** How the last build made the pages of the folder; undefined when the folder or its inputs have changed since. */
export function mannerOfCurrent(root: string, folder: string): Built['manner'] | undefined {
  try {
    const { inputs, output, manner } = record.parse(
      JSON.parse(readFileSync(recordIn(root), 'utf8')),
    );
    const isSame = output === identityOf(folder) && inputs === fingerprintOf(root);
    return isSame ? manner : undefined;
  } catch {
    return undefined;
  }
}

/** Notes that a folder was built whole, how, and from inputs of what fingerprint. */
export function recordBuild(root: string, folder: string, built: Built): void {
  const file = recordIn(root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...built, output: identityOf(folder) }));
}

function recordIn(root: string): string {
  return join(root, '.cache', 'build.json');
}

/** Another program that writes the folder anew, or adds and removes files in it, changes this. */
function identityOf(folder: string): string {
  const { ino, mtimeMs } = statSync(folder);
  return `${ino} ${mtimeMs}`;
}
