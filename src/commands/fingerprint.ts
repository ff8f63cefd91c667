import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { today } from '#library/clock.ts';
import { installedChromium } from './chromium.ts';

const record = z.object({ inputs: z.string(), output: z.string() });

const CONTENT_FOLDER = 'content';
/** Everything a build is made from: folders, and files; package-lock.json stands for all of node_modules. */
export const INPUT_FOLDERS = [CONTENT_FOLDER, 'src', 'public'];
export const INPUT_FILES = [
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/**
 * One short text that changes when any input of a build does: a file, the day, the site's address, Node, and whether
 * there is a browser to print with.
 */
export function fingerprintOf(root: string): string {
  const canPrint = installedChromium() !== undefined;
  const around = [today(), process.env['SITE_ADDRESS'] ?? '', process.version, String(canPrint)];
  return hashOf(root, inputsIn(root, INPUT_FOLDERS), around);
}

/** The same of all but the content and the day: of what turns content into pages. */
export function codeFingerprintOf(root: string): string {
  const folders = INPUT_FOLDERS.filter((name) => name !== CONTENT_FOLDER);
  const around = [process.env['SITE_ADDRESS'] ?? '', process.version];
  return hashOf(root, inputsIn(root, folders), around);
}

function hashOf(root: string, files: readonly string[], around: readonly string[]): string {
  const hash = createHash('sha256').update(around.join('\n'));
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Paths below the root, in order. */
function inputsIn(root: string, folders: readonly string[]): string[] {
  const inFolders = folders
    .filter((name) => existsSync(join(root, name)))
    .flatMap((name) =>
      readdirSync(join(root, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    );
  return [...inFolders, ...INPUT_FILES.filter((name) => existsSync(join(root, name)))].sort();
}

/** Whether the folder is the very one that the last whole build left, and its inputs are unchanged. */
export function isCurrent(root: string, folder: string): boolean {
  try {
    const { inputs, output } = record.parse(JSON.parse(readFileSync(recordIn(root), 'utf8')));
    return output === identityOf(folder) && inputs === fingerprintOf(root);
  } catch {
    return false;
  }
}

/** Notes that a folder was built whole from inputs of this fingerprint. */
export function recordBuild(root: string, folder: string, inputs: string): void {
  const file = recordIn(root);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ inputs, output: identityOf(folder) }));
}

function recordIn(root: string): string {
  return join(root, '.cache', 'build.json');
}

/** Another program that writes the folder anew, or adds and removes files in it, changes this. */
function identityOf(folder: string): string {
  const { ino, mtimeMs } = statSync(folder);
  return `${ino} ${mtimeMs}`;
}
