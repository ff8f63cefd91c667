import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { listFiles } from './site-files.ts';

/** Files named by their content: a page opened before a switch may still ask for those of its own release. */
const LASTING_FOLDER = '_astro/';
const LONGEST_KEPT = 7 * 86_400_000;
const timesSchema = z.record(z.string(), z.number());

/** Path of each file that no page of the newest release names → when it was first left over, in ms of the epoch. */
export type LeftOver = Record<string, number>;

/** The files of the served release to carry into the next one: those it lacks and that were left over this week. */
export async function leftOverFiles(
  webRoot: string,
  served: string,
  next: string,
): Promise<LeftOver> {
  const known = await readTimes(webRoot);
  const own = new Set(await listFiles(next));
  const now = Date.now();
  const left = (await listFiles(served))
    .filter((path) => path.startsWith(LASTING_FOLDER) && !own.has(path))
    .map((path) => [path, known[path] ?? now] as const)
    .filter(([, since]) => now - since <= LONGEST_KEPT);
  return Object.fromEntries(left);
}

/** Keeps the times for the next publication; losing them only keeps some files longer. */
export async function writeTimes(webRoot: string, leftOver: LeftOver): Promise<void> {
  const file = timesIn(webRoot);
  await writeFile(`${file}-${process.pid}`, JSON.stringify(leftOver));
  await rename(`${file}-${process.pid}`, file);
}

async function readTimes(webRoot: string): Promise<LeftOver> {
  try {
    return timesSchema.parse(JSON.parse(await readFile(timesIn(webRoot), 'utf8')));
  } catch {
    return {};
  }
}

function timesIn(webRoot: string): string {
  return join(webRoot, '.left-over');
}
