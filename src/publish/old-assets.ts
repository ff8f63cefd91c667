import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isNamedByContent } from './headers.ts';
import { listFiles } from './site-files.ts';

const LONGEST_KEPT = 7 * 86_400_000;
export const timesSchema = z.record(z.string(), z.number());

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
  const left = (await listFiles(served)).filter((path) => isNamedByContent(path) && !own.has(path));
  return keptThisWeek(left, known, now);
}

/** Of files no longer named by any page, those left over for a week at most, with since when. */
export function keptThisWeek(paths: readonly string[], known: LeftOver, now: number): LeftOver {
  const times = paths.map((path) => [path, known[path] ?? now] as const);
  return Object.fromEntries(times.filter(([, since]) => now - since <= LONGEST_KEPT));
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
